import { type APIRequestContext, expect, request, test } from "@playwright/test";
import type { ServedSample } from "../../src/channels/station/serve-sample.test-kit.ts";
import { nobody, SentForms } from "../walk/send-forms.ts";
import { readerOptions, visit } from "../walk/walker.ts";
import { openSampleStation } from "./use-station.ts";

/** What every hostile page would hold as text. */
const mark = "<script>alert(1)";

let sample: ServedSample;

test.beforeAll(async () => {
  sample = await openSampleStation();
});

test.afterAll(() => sample.close());

async function secretary(): Promise<APIRequestContext> {
  const reader = await request.newContext(readerOptions(sample));
  const form = { person: sample.station.secretary.id, pin: "480271" };
  expect((await reader.post("/sign-in", { form, maxRedirects: 0 })).status()).toBe(303);
  return reader;
}

test("hostile text in any form of a station is refused in words or stays text", async ({ browser }) => {
  const { task, notice, record } = sample.station;
  const own = [`/due/task/${task}`, `/due/notice/${notice}`, `/due/record/${record}`, "/write", "/keeper"];
  const parser = await browser.newPage();
  const reader = await secretary();
  const visitor = await request.newContext(readerOptions(sample));
  const sent = new SentForms(parser);
  const pagesOf = (paths: readonly string[], of = reader) =>
    Promise.all(paths.map((path) => visit(parser, of, path)));

  await sent.send({ name: "secretary", reader }, await pagesOf(own));
  expect(await sent.sendSignedOut(visitor)).toBeGreaterThan(1);
  await sent.send({ name: nobody, reader: visitor }, await pagesOf(["/sign-in", "/"], visitor));

  const shown = await pagesOf(["/", "/due", "/written", ...own]);
  for (const { path, foreign } of shown) if (foreign.length > 0) sent.faults.push(`${path}: ${foreign[0]}`);
  expect(sent.faults).toEqual([]);
  expect(shown.filter(({ text }) => text.includes(mark)).map(({ path }) => path)).toContain("/written");
  process.stdout.write(`station: ${sent.forms.length} forms, sent ${sent.tries} times\n`);
});
