import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { PullLine } from "../wire.ts";
import type { Line } from "./line.ts";
import { openTransport } from "./transport.ts";

const hello = { epoch: null, seq: 0, setHash: null, deviceTime: "t", program: "0.1.0", unsent: 0 };

function over(line: Line, silenceMs?: number) {
  return openTransport({
    hub: "https://county.example",
    device: { id: "device", token: "secret" },
    line,
    ...(silenceMs !== undefined && { silenceMs }),
  });
}

function answering(status: number, body: unknown, headers: Record<string, string> = {}): Line {
  return async () => Response.json(body, { status, headers });
}

test("a call says who asks and in which version", async () => {
  let asked: Request | undefined;
  await over(async (request) => {
    asked = request;
    return Response.json({});
  }).hello(hello);
  expect(asked?.url).toBe("https://county.example/sync/v1/hello");
  expect(asked?.headers.get("authorization")).toBe("Device device.secret");
  expect(asked?.headers.get("sanwang-sync")).toBe("1");
});

test.each([
  [401, "busy"],
  [426, "version"],
  [422, "refused"],
  [404, "no-line"],
  [500, "busy"],
])("status %i means %s", async (status, stop) => {
  const asked = over(answering(status, { code: "sync.some" })).hello(hello);
  await expect(asked).rejects.toMatchObject({ stop, code: "sync.some" });
});

test("a busy hub says how long to wait", async () => {
  const asked = over(answering(429, {}, { "retry-after": "7" })).hello(hello);
  await expect(asked).rejects.toMatchObject({ stop: "busy", code: "http.429", waitMs: 7_000 });
});

const page: Line = async () => new Response("<h1>Wi-Fi</h1>", { headers: { "content-type": "text/html" } });

test("a page of somebody else's network is no answer", async () => {
  await expect(over(page).hello(hello)).rejects.toMatchObject({ stop: "no-line", code: "sync.not-the-hub" });
});

const silent: Line = () => new Promise(() => undefined);

const stuck: Line = async () =>
  new Response(new ReadableStream({ pull: () => new Promise(() => undefined) }), {
    headers: { "content-type": "application/x-ndjson" },
  });

test("a line on which nothing comes is taken for dead", async () => {
  await expect(over(silent, 20).hello(hello)).rejects.toMatchObject({ code: "sync.line-silent" });
  await expect(read(over(stuck, 20))).rejects.toMatchObject({ code: "sync.line-silent" });
});

test("lines come as they arrive, also when a character is cut in two; half a line is thrown away", async () => {
  const row = { t: "row", b: "b", c: "task", i: "1", s: 1, d: { title: "清溪镇" } };
  const bytes = new TextEncoder().encode(`${JSON.stringify(row)}\n{"t":"end"`);
  for (let at = 1; at < bytes.length; at += 1) {
    const line: Line = async () =>
      new Response(
        new ReadableStream({
          start: (controller) => {
            controller.enqueue(bytes.subarray(0, at));
            controller.enqueue(bytes.subarray(at));
            controller.close();
          },
        }),
        { headers: { "content-type": "application/x-ndjson; charset=utf-8" } },
      );
    expect(await read(over(line))).toEqual([row]);
  }
});

async function read(transport: ReturnType<typeof openTransport>): Promise<readonly PullLine[]> {
  const lines: PullLine[] = [];
  const request = { epoch: "e", setHash: "h", from: 0, arriving: [], limit: 10 };
  for await (const some of transport.pull(request)) lines.push(...some);
  return lines;
}

test("long messages go packed once the hub has said that it unpacks, and plain before", async () => {
  const seen: { path: string; packing: string | null; body: unknown; bytes: number }[] = [];
  let unpacks: readonly string[] | undefined;
  const line: Line = async (request) => {
    const bytes = await request.clone().arrayBuffer();
    const packing = request.headers.get("content-encoding");
    const text = packing === "gzip" ? gunzipSync(bytes).toString() : Buffer.from(bytes).toString();
    const path = new URL(request.url).pathname.split("/").at(-1) ?? "";
    seen.push({ path, packing, body: JSON.parse(text), bytes: bytes.byteLength });
    return Response.json({ answers: [], unpacks });
  };
  const transport = openTransport({ hub: "http://hub.test", device: { id: "d", token: "t" }, line });

  const input = { text: "村口的路燈不亮。".repeat(500) };
  const push = {
    epoch: "e",
    deviceTime: "",
    entries: [{ id: "a", action: "x", author: "p", madeAt: "", input }],
  };
  await transport.hello(hello);
  await transport.push(push);
  unpacks = ["gzip"];
  await transport.hello(hello);
  await transport.push(push);
  expect(seen.map(({ path, packing }) => [path, packing])).toEqual([
    ["hello", null],
    ["push", null],
    ["hello", null],
    ["push", "gzip"],
  ]);
  expect(seen[3]?.body).toEqual(push);
  expect(seen[3]?.bytes).toBeLessThan((seen[1]?.bytes ?? 0) / 10);
});
