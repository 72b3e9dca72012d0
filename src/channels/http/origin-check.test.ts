import { expect, test } from "vitest";
import { checkOrigin } from "./origin-check.ts";
import { askedAddress, publicOrigin } from "./public-origin.ts";

const own = "https://dj.example.cn";

function refuses(headers: Record<string, string>, method = "POST"): boolean {
  try {
    checkOrigin(new Request(`${own}/desk`, { method, headers }), own);
    return false;
  } catch {
    return true;
  }
}

test.each([
  ["our own page", { origin: own }],
  ["a program without cookies", {}],
  ["a browser that names no origin but itself", { "sec-fetch-site": "same-origin", cookie: "a=b" }],
])("a form of %s is taken", (_who, headers) => {
  expect(refuses(headers)).toBe(false);
});

test.each([
  ["another website", { origin: "https://evil.example" }],
  ["our name without encryption", { origin: "http://dj.example.cn" }],
  ["our name on another port", { origin: "https://dj.example.cn:8443" }],
  ["a sandboxed frame", { origin: "null" }],
  ["a sister site", { "sec-fetch-site": "same-site", cookie: "a=b" }],
  ["a browser that says nothing but brings cookies", { cookie: "a=b" }],
])("a form of %s is refused", (_who, headers) => {
  expect(refuses(headers)).toBe(true);
});

test("reading is nobody's forgery", () => {
  expect(refuses({ origin: "https://evil.example", cookie: "a=b" }, "GET")).toBe(false);
});

const forwarded = new Request("http://10.0.0.1:8080/", {
  headers: { "x-forwarded-host": "dj.example.cn", "x-forwarded-proto": "https" },
});

test("a proxy's word counts only where it is trusted", () => {
  const rules = { origin: undefined, tls: false };
  expect(publicOrigin(askedAddress(forwarded), { ...rules, trustProxy: true })).toBe(own);
  expect(publicOrigin(askedAddress(forwarded), { ...rules, trustProxy: false })).toBe("http://10.0.0.1:8080");
});

test("a form from the configured address is our own although the proxy passes another host on", () => {
  const request = new Request("http://127.0.0.1:8080/desk", { method: "POST", headers: { origin: own } });
  expect(publicOrigin(askedAddress(request), { origin: own, tls: false, trustProxy: false })).toBe(own);
});
