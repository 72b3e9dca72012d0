import { Hono } from "hono";
import pino from "pino";
import { expect, test } from "vitest";
import { answerError } from "./answer-error.tsx";
import type { WebEnv } from "./web-env.ts";

const app = new Hono<WebEnv>();
app.post("*", () => {
  throw Object.assign(new Error("could not extend file"), { code: "53100", severity: "ERROR" });
});
app.onError((error, c) => answerError(c, error, pino({ level: "silent" })));

test("whoever saves on a full disk gets a page that says so, with its status", async () => {
  const answer = await app.request("/save", { method: "POST" });
  expect(answer.status).toBe(507);
  expect(await answer.text()).toContain("存儲空間不夠了");
});

test("a program gets it as a problem", async () => {
  const answer = await app.request("/save", { method: "POST", headers: { accept: "application/json" } });
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  expect(await answer.json()).toMatchObject({ status: 507, code: "server.disk-full" });
});

test("the desk's script gets the words alone, to show them in the place of the screen", async () => {
  const answer = await app.request("/desk/registry/units/import.data", { method: "POST" });
  expect(answer.status).toBe(507);
  expect(answer.headers.get("content-type")).toMatch("text/plain");
  const text = await answer.text();
  expect(text).toContain("存儲空間不夠了");
  expect(text).not.toContain("<");
});
