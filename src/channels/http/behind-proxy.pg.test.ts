import { expect, test } from "vitest";
import { visitor } from "#src/platform/access/actor.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { useTestCell } from "#testing/cell.ts";
import { createApp, type Face } from "./app.ts";
import { openMetrics } from "./metrics.ts";
import type { OriginRules } from "./public-origin.ts";
import { requestLimits } from "./request-limits.ts";

/** What a request says of its own way here counts only where the installation says that a proxy stands before it. */

const used = useTestCell();

const seen: Face = async (_request, { origin, caller, county }) =>
  Response.json({ origin, address: caller.address, county: county.code });

interface Asked {
  readonly headers: Readonly<Record<string, string>>;
  readonly host?: string;
  readonly path?: string;
  readonly method?: string;
}

function doorWith(rules: Partial<OriginRules>, perSecond = 0) {
  const app = createApp({
    cell: used.current.cell,
    log: openLogs("silent").http,
    origins: { origin: undefined, tls: false, trustProxy: false, ...rules },
    defaultCounty: undefined,
    limits: requestLimits(perSecond),
    health: { ready: async () => true, metrics: openMetrics(), metricsToken: undefined },
    readActor: async () => visitor,
    faces: [seen],
  });
  return async ({ headers, host = "127.0.0.1:8080", path = "/x", method = "GET" }: Asked) => {
    const env = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };
    const answer = await app.request(`http://${host}${path}`, { method, headers }, env);
    const body: unknown = answer.status === 200 && path === "/x" ? await answer.json() : undefined;
    return { status: answer.status, body };
  };
}

const forwarded = {
  "x-forwarded-for": "198.51.100.7",
  "x-forwarded-proto": "https",
  "x-forwarded-host": "dj.example.cn",
};
const asked = (at: number): Asked => ({ headers: { "x-forwarded-for": `198.51.${at}.1` } });

const behind = { trustProxy: true, origin: "https://dj.example.cn" };

test("without a configured proxy the headers of one are the reader's own invention", async () => {
  const { body } = await doorWith({})({ headers: forwarded });
  expect(body).toMatchObject({ origin: "http://127.0.0.1:8080", address: "127.0.0.1", county: "990101" });
});

test("a configured proxy tells scheme, host and the reader's address", async () => {
  const { body } = await doorWith(behind)({ headers: forwarded });
  expect(body).toMatchObject({ origin: "https://dj.example.cn", address: "198.51.100.7" });
});

test("of several words only the nearest proxy's counts: the reader wrote the earlier ones", async () => {
  const headers = {
    "x-forwarded-for": "10.0.0.1, 198.51.100.7",
    "x-forwarded-proto": "http, https",
    "x-forwarded-host": "evil.example, dj.example.cn",
  };
  const { body } = await doorWith(behind)({ headers });
  expect(body).toMatchObject({ origin: "https://dj.example.cn", address: "198.51.100.7" });
});

test("a host that is no county's is refused, whichever header names it", async () => {
  const headers = { ...forwarded, "x-forwarded-host": "evil.example" };
  expect((await doorWith(behind)({ headers })).status).toBe(404);
  expect((await doorWith({})({ headers: {}, host: "evil.example" })).status).toBe(404);
});

test("a made-up address gives no new allowance, a proxy's readers have one each", async () => {
  const direct = doorWith({}, 1);
  const statuses: number[] = [];
  for (let at = 0; at < 10; at += 1) statuses.push((await direct(asked(at))).status);
  expect(statuses).toContain(429);
  const proxied = doorWith({ trustProxy: true }, 1);
  for (let at = 0; at < 10; at += 1) expect((await proxied(asked(at))).status).toBe(200);
});

test("a form is its own when it comes from the address that the proxy serves, and from no other", async () => {
  const door = doorWith(behind);
  const post = (origin: string) => door({ method: "POST", headers: { ...forwarded, origin } });
  expect((await post("https://dj.example.cn")).status).toBe(200);
  expect((await post("https://evil.example")).status).toBe(403);
});

test("figures are for this machine's programs, not for whoever a proxy passes on", async () => {
  const door = doorWith(behind);
  expect((await door({ path: "/metrics", headers: {} })).status).toBe(200);
  expect((await door({ path: "/metrics", headers: forwarded })).status).toBe(403);
});
