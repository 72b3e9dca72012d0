import { expect, inject, test } from "vitest";
import { cutPulls, cutPushes } from "./sync/cut-lines.ts";

test("a line cut at random bytes while rows come down costs little and loses nothing", async () => {
  expect(await cutPulls(inject("postgres"), 2, 20_261_124)).toMatchObject({ lost: 0, ok: true });
});

test("a line cut at random bytes while entries go up loses and doubles nothing", async () => {
  expect(await cutPushes(inject("postgres"), 2, 20_261_124)).toMatchObject({ lost: 0, doubled: 0, ok: true });
});
