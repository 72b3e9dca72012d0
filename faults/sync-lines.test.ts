import { expect, test } from "vitest";
import { CutCounty } from "./sync/cut-county.ts";
import { cutContent, cutPulls, cutPushes } from "./sync/cut-lines.ts";

test("a line cut at random bytes of its socket costs little, and loses and doubles nothing", async () => {
  await using county = await CutCounty.open();
  for (const cut of [cutPulls, cutPushes, cutContent]) {
    const { note, ...found } = await cut(county, 1, 20_261_124);
    expect(found, note).toMatchObject({ lost: 0, doubled: 0, ok: true });
  }
}, 240_000);
