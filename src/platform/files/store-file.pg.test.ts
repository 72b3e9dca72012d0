import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { visitor } from "#src/platform/access/actor.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { useTestCell } from "#testing/cell.ts";
import { diskFileStore } from "./disk-file-store.ts";
import { clearUnnamedFiles, storeFile } from "./store-file.ts";

const world = useTestCell();
const folder = mkdtempSync(join(tmpdir(), "sanwang-files-"));
const store = diskFileStore(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const keep = defineAction({
  name: "test.keep-file",
  needs: "public",
  input: z.object({ text: z.string(), isPublic: z.boolean(), fail: z.boolean().default(false) }),
  run: async (ctx, { text, isPublic, fail }) => {
    const kept = await storeFile(ctx, store, one(text), {
      mediaType: "text/plain",
      maxBytes: 1_000,
      isPublic,
    });
    if (fail) throw new Error("refused after all");
    return kept;
  },
});

async function* one(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

test("keeps the file and its record together; a visitor learns only of public ones", async () => {
  const { cell, county } = world.current;
  const system = { kind: "system", job: "test" } as const;
  const kept = await perform(cell, county, system, keep, { text: "村务公开", isPublic: true });
  await perform(cell, county, visitor, keep, { text: "内部", isPublic: false });
  expect((await buffer(await store.open(kept.hash))).toString()).toBe("村务公开");
  const seen = await withCounty(cell, county, visitor, ({ db }) =>
    db.selectFrom("stored_file").select("size").execute(),
  );
  expect(seen).toHaveLength(1);
  const publishing = perform(cell, county, visitor, keep, { text: "自行公开", isPublic: true });
  await expect(publishing).rejects.toThrow("row-level security");
});

test("clears away what no record names, a day later", async () => {
  const { cell, county, clock } = world.current;
  clock.set(new Date());
  await expect(
    perform(cell, county, visitor, keep, { text: "撤回", isPublic: false, fail: true }),
  ).rejects.toThrow("refused");
  expect(await clearUnnamedFiles(cell, store)).toBe(0);
  clock.advance(86_400_000 + 60_000);
  expect(await clearUnnamedFiles(cell, store)).toBe(2);
});
