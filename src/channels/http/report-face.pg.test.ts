import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import {
  createArticle,
  defineColumn,
  dropInInbox,
  publishArticle,
  receiveInbox,
} from "#src/domains/press/index.ts";
import { settleReport } from "#src/domains/press/actions/settle-report.ts";
import { pageReports } from "#src/domains/press/reads/page-reports.ts";
import {
  bystander,
  documentOf,
  editor,
  foreignEditor,
  operator,
  ownOrganisation,
  usePressCell,
} from "#src/domains/press/press.test-kit.ts";
import { visitor } from "#src/platform/access/actor.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { createApp } from "./app.ts";
import { openMetrics } from "./metrics.ts";
import { reportFace } from "./report-face.ts";
import { requestLimits } from "./request-limits.ts";

const press = usePressCell();
const origin = "http://localhost:8080";

beforeAll(async () => {
  const [columnId, articleId] = [randomUUID(), randomUUID()];
  await press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
  const article = { articleId, organisationNo: ownOrganisation, columnId, slug: "library" };
  await press.act(editor, createArticle, { ...article, document: documentOf() });
  await press.act(editor, publishArticle, { articleId, seenVersion: 1 });
});

function site() {
  const app = createApp({
    cell: press.current.cell,
    log: openLogs("silent").http,
    origins: { origin: undefined, tls: false, trustProxy: false },
    defaultCounty: undefined,
    limits: requestLimits(0),
    health: { ready: async () => true, metrics: openMetrics(), metricsToken: undefined },
    readActor: async () => visitor,
    faces: [reportFace()],
  });
  return async (path: string, fields?: Readonly<Record<string, string>>, from = "10.0.0.1") => {
    const init = fields && { method: "POST", headers: { origin }, body: new URLSearchParams(fields) };
    const env = { incoming: { socket: { remoteAddress: from } } };
    return app.request(origin + path, init, env);
  };
}

const page = "/hans/news/library?view=elder";
const sent = (said: string, id: string = randomUUID()) => ({ id, page, said });

async function inboxed(): Promise<number> {
  const found = await press.current.owner.query("select from site_inbox");
  return found.rowCount ?? 0;
}

test("the form needs no script and names the page it is about", async () => {
  const answer = await site()(`/hans/report?page=${encodeURIComponent(page)}`);
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(html).toContain('<textarea id="said" name="said"');
  expect(html).toContain(`<a href="${page}">`);
  expect(html).not.toContain("<script");
});

test("a report goes to the inbox, from there once to the editors in reach, who settle it", async () => {
  const ask = site();
  const form = sent("「兩年」應該是「三年」。<script>alert(1)</script>");
  const thanked = await ask("/hant/report", form);
  expect(thanked.status).toBe(303);
  expect(thanked.headers.get("location")).toBe(`/report/thanks?page=${encodeURIComponent(page)}`);
  await ask("/hant/report", form);
  const { cell, county } = press.current;
  expect(await receiveInbox(cell, county)).toBe(2);
  expect(await inboxed()).toBe(0);
  const listed = (actor: typeof editor) =>
    withCounty(cell, county, actor, (ctx) => pageReports(ctx, { open: true, page: 1 }));
  const { items } = await listed(editor);
  expect(items).toMatchObject([{ id: form.id, page, said: form.said, reportedOn: "2026-11-05" }]);
  expect((await listed(foreignEditor)).items).toEqual([]);
  expect((await listed(bystander)).items).toEqual([]);
  await expect(
    press.act(foreignEditor, settleReport, { reportId: form.id, settledAs: "mended" }),
  ).rejects.toMatchObject({ code: "press.report-not-found" });
  await press.act(editor, settleReport, { reportId: form.id, settledAs: "mended" });
  expect((await listed(editor)).items).toEqual([]);
});

test.each([
  ["", "請寫下哪裡有錯。"],
  ["  \u202E ", "請寫下哪裡有錯。"],
  ["長".repeat(501), "「哪裡有錯」寫得太長，請寫在 500 字以內。"],
  ["長".repeat(10_000), "「哪裡有錯」寫得太長，請寫在 500 字以內。"],
] as const)("%j comes back with the reason and what was typed", async (said, reason) => {
  const answer = await site()("/report", sent(said));
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain(reason);
  expect(html).toContain(`>${said}</textarea>`);
  expect(await inboxed()).toBe(0);
});

test("a report whose form lost its number comes back with one that it can be sent with", async () => {
  const ask = site();
  const refused = await ask("/report", sent("兩年應該是三年", "'; drop table site_inbox; --"));
  expect(refused.status).toBe(422);
  const html = await refused.text();
  const [, id = ""] = /name="id" value="([^"]*)"/.exec(html) ?? [];
  expect(html).toContain(">兩年應該是三年</textarea>");
  expect((await ask("/report", sent("兩年應該是三年", id))).status).toBe(303);
  await receiveInbox(press.current.cell, press.current.county);
});

test.each(["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere", "javascript:alert(1)"])(
  "the page %s is no page of ours",
  async (strange) => {
    const html = await (await site()(`/report?page=${encodeURIComponent(strange)}`)).text();
    expect(html).not.toContain("elsewhere");
    expect(html).not.toContain("javascript:");
  },
);

test("one network waits after six reports and keeps what it typed", async () => {
  const ask = site();
  for (let at = 0; at < 6; at += 1) expect((await ask("/report", sent(`第 ${at} 條`))).status).toBe(303);
  const refused = await ask("/report", sent("第七條"));
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain("第七條");
  expect((await ask("/report", sent("別處"), "10.0.0.2")).status).toBe(303);
  await receiveInbox(press.current.cell, press.current.county);
});

test("readings from elsewhere are added once, and only of what is published", async () => {
  const { cell, county, owner } = press.current;
  const day = "2026-11-05";
  const payload = [
    { day, slug: "library", views: 3 },
    { day, slug: "library", views: 4 },
    { day, slug: "no-such", views: 5 },
    { day: "2027-01-01", slug: "library", views: 6 },
  ];
  await dropInInbox(cell, county, { kind: "views", payload });
  await dropInInbox(cell, county, { kind: "views", payload: [{ day, slug: "library", views: -1 }] });
  expect(await receiveInbox(cell, county)).toBe(2);
  expect(await receiveInbox(cell, county)).toBe(0);
  const counted = await owner.query("select day::text, slug, views::int from page_view");
  expect(counted.rows).toEqual([{ day, slug: "library", views: 7 }]);
});

test("a full inbox takes no more and says so", async () => {
  const { cell, county, owner } = press.current;
  await owner.query(
    `insert into site_inbox (slot, id, kind, received_at, local_day, payload)
     select slot, uuidv7(), 'views', '2026-11-05T00:00Z', '2026-11-05', '[]' from generate_series(0, 4095) as slot`,
  );
  await expect(dropInInbox(cell, county, { kind: "views", payload: [] })).rejects.toMatchObject({
    code: "press.inbox-full",
  });
  expect(await receiveInbox(cell, county)).toBe(4_096);
});
