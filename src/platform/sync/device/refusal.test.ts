import { expect, test } from "vitest";
import { refusalOf } from "./refusal.ts";

function answer(status: number, code: string, type = "application/problem+json; charset=utf-8"): Response {
  return Response.json({ code }, { status, headers: { "content-type": type } });
}

test.each([
  [401, "sync.unknown-device"],
  [403, "sync.wipe"],
])("%i with the hub's word %s says that the device is unknown", async (status, code) => {
  expect(await refusalOf(answer(status, code))).toMatchObject({ stop: "device-unknown", code });
});

test.each([
  ["a page that wants a sign-in", new Response("<h1>Wi-Fi</h1>", { status: 401 })],
  ["a bare refusal", new Response(null, { status: 403 })],
  ["null", Response.json(null, { status: 403 })],
  ["the hub's words from something else", answer(401, "sync.unknown-device", "application/json")],
  ["another problem", answer(403, "proxy.not-allowed")],
])("%s on the way is tried again later", async (_what, response) => {
  const refusal = await refusalOf(response);
  expect(refusal).toMatchObject({ stop: "busy", mayPass: true });
});
