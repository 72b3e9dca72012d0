import { expect, test } from "vitest";
import { z } from "zod";
import { visitor } from "#src/platform/access/actor.ts";
import { parseInput, say } from "#src/platform/errors/parse-input.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { useTestCell } from "#testing/cell.ts";
import { createApp, type Face } from "./app.ts";
import { openMetrics } from "./metrics.ts";
import { requestLimits } from "./request-limits.ts";

const used = useTestCell();
const own = "http://localhost:8080";

const faults = z.object({
  name: z.string().min(1, say("请填写名称。", "請填寫名稱。", "Please give a name.")),
});

/** Answers /echo, fails on /fail, and finds fault with every form. */
const testFace: Face = async (request, scope) => {
  const { pathname } = new URL(request.url);
  if (pathname === "/fail") throw new Error("the password is 12345");
  if (pathname === "/api/v1/form") parseInput(faults, { name: "" });
  return pathname === "/echo"
    ? Response.json({ today: scope.today, body: (await request.text()).length })
    : undefined;
};

function appWith(options: { perSecond?: number; log?: string[] } = {}) {
  const { log = [] } = options;
  const app = createApp({
    cell: used.current.cell,
    log: openLogs("info", { write: (line) => void log.push(line) }).http,
    origins: { origin: undefined, tls: false, trustProxy: false },
    defaultCounty: undefined,
    limits: requestLimits(options.perSecond ?? 0),
    health: { ready: async () => true, metrics: openMetrics(), metricsToken: "let-me" },
    readActor: async () => visitor,
    faces: [testFace],
  });
  return (path: string, init: RequestInit & { from?: string; host?: string } = {}): Promise<Response> => {
    const { from = "127.0.0.1", host = "localhost:8080", ...rest } = init;
    const env = { incoming: { socket: { remoteAddress: from } } };
    return Promise.resolve(app.request(`http://${host}${path}`, rest, env));
  };
}

test("a request's scope knows the county's own day", async () => {
  const answer = await appWith()("/echo");
  expect(await answer.json()).toEqual({ today: "2026-11-05", body: 0 });
});

test("an address of no county is answered with a page, its headers and 404", async () => {
  const answer = await appWith()("/", { host: "evil.example.com" });
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("這個網址沒有對應的縣");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

test.each([
  ["/hans/news/a?page=2", "", "这个网址没有对应的县"],
  ["/hant/", "", "這個網址沒有對應的縣"],
  ["/en/", "", "No county has this address"],
  ["/", "en-GB,en;q=0.9", "No county has this address"],
  ["/", "zh-CN", "这个网址没有对应的县"],
])(
  "where no county has the host, %s with the browser's %s says so, and leads nowhere that is unknown too",
  async (path, accepted, text) => {
    const headers = { "accept-language": accepted };
    const answer = await appWith()(path, { host: "evil.example.com", headers });
    const page = await answer.text();
    expect(page).toContain(text);
    const bare = path.replace(/^\/(hans|hant|en)/, "");
    expect([...page.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)).toEqual(
      ["/hans", "/hant", "/en"].map((prefix) => prefix + bare),
    );
    const [, styles = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
    expect((await appWith()(styles, { host: "evil.example.com" })).status).toBe(200);
  },
);

test("the site's policy allows no script at all, the desk's only those of the answer", async () => {
  const ask = appWith();
  const site = (await ask("/echo")).headers.get("content-security-policy") ?? "";
  expect(site).not.toContain("script-src");
  const policies = await Promise.all(
    [1, 2].map(async () => (await ask("/desk")).headers.get("content-security-policy")),
  );
  expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}'/);
  expect(policies[0]).not.toBe(policies[1]);
});

test.each([
  ["/hans/none", "没有找到这个页面"],
  ["/none", "沒有找到這個頁面"],
  ["/en/none", "This page was not found"],
])("%s speaks the reader's language", async (path, text) => {
  const answer = await appWith()(path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain(text);
});

test("programs get problem+json with each fault, people a page", async () => {
  const answer = await appWith()("/api/v1/form");
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  expect(await answer.json()).toMatchObject({
    status: 422,
    code: "input.invalid",
    errors: [{ field: "name", detail: "請填寫名稱。" }],
  });
});

test("a failure says its number and nothing of its cause", async () => {
  const log: string[] = [];
  const answer = await appWith({ log })("/fail");
  const page = await answer.text();
  const number = answer.headers.get("x-request-id") ?? "missing";
  expect(answer.status).toBe(500);
  expect(page).toContain(`請說編號 ${number}`);
  expect(page).toContain('href="/hans/fail"');
  expect(page).not.toContain("12345");
  expect(log.join("")).toContain(number);
});

test("what one typed in the address is neither shown as markup nor logged", async () => {
  const log: string[] = [];
  const answer = await appWith({ log })("/none/%3Cscript%3Ealert(1)%3C/script%3E?q=13800000000");
  expect(await answer.text()).not.toContain("<script>");
  expect(log.join("")).not.toContain("13800000000");
});

test("a form from another website is refused before anybody reads it", async () => {
  const answer = await appWith()("/echo", {
    method: "POST",
    body: "a=b",
    headers: { origin: "https://evil.example" },
  });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain("別的網站");
});

test("a form of more than 2 MB is refused, also when it does not say its length", async () => {
  const body = "x".repeat(2_000_001);
  const headers = { origin: own, "content-type": "application/x-www-form-urlencoded" };
  const said = await appWith()("/echo", {
    method: "POST",
    body,
    headers: { ...headers, "content-length": String(body.length) },
  });
  expect(said.status).toBe(413);
  const silent = await appWith()("/echo", streamed(body, headers));
  expect(silent.status).toBe(413);
});

function streamed(body: string, headers: Record<string, string>): RequestInit & { readonly duplex: "half" } {
  return { method: "POST", body: new Blob([body]).stream(), headers, duplex: "half" };
}

test("one network that asks too much waits, another does not", async () => {
  const ask = appWith({ perSecond: 1 });
  const statuses: number[] = [];
  for (let n = 0; n < 8; n += 1) statuses.push((await ask("/echo", { from: "203.0.113.1" })).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
  const refused = await ask("/echo", { from: "203.0.113.1" });
  expect(await refused.text()).toContain("請過 1 秒再打開這一頁");
  for (const [path, text] of [
    ["/hans/", "请过 1 秒再打开这一页"],
    ["/en/", "Please open this page again in 1 seconds"],
  ] as const) {
    const page = await (await ask(path, { from: "203.0.113.1" })).text();
    expect(page).toContain(text);
    expect(page).toContain('href="/hant/"');
  }
  expect(refused.headers.get("retry-after")).toBe("1");
  expect((await ask("/echo", { from: "203.0.113.2" })).status).toBe(200);
});

test("health needs no county; figures are for this machine or a token", async () => {
  const ask = appWith();
  expect((await ask("/healthz", { host: "evil.example.com" })).status).toBe(200);
  expect((await ask("/readyz", { host: "evil.example.com" })).status).toBe(200);
  expect((await ask("/metrics", { from: "203.0.113.1" })).status).toBe(403);
  const behindProxy = { headers: { "x-forwarded-for": "203.0.113.1" } };
  expect((await ask("/metrics", behindProxy)).status).toBe(403);
  expect((await ask("/metrics")).status).toBe(200);
  const withToken = { from: "203.0.113.1", headers: { authorization: "Bearer let-me" } };
  expect(await (await ask("/metrics", withToken)).text()).toContain("sanwang_http_requests_total");
});
