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
