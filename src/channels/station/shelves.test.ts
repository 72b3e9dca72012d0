import { expect, test } from "vitest";
import { memoryStation } from "./memory-means.test-kit.ts";
import { Shelves } from "./shelves.ts";

const today = "2026-11-24";

function countingShelves() {
  const station = memoryStation();
  const { held } = station.means;
  const state = { reads: 0, fails: false };
  const shelves = new Shelves({
    ...held,
    documents: async (collection) => {
      if (collection === "media") state.reads += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (state.fails) throw new Error("no connection");
      return held.documents(collection);
    },
  });
  return { station, shelves, state };
}

const medium = { title: "冬剪", kind: "video", alternative: null, credit: null, expiresOn: null, files: [] };

test("many who ask at once wait for one reading, before and after something arrived", async () => {
  const { station, shelves, state } = countingShelves();
  const askAtOnce = () => Promise.all(Array.from({ length: 20 }, () => shelves.media(today)));
  await askAtOnce();
  expect(state.reads).toBe(1);
  station.put("media", { id: "a", ...medium });
  const seen = await askAtOnce();
  expect(state.reads).toBe(2);
  expect(seen.every((media) => media.length === 1)).toBe(true);
});

test("a reading that failed is told to those who waited and tried anew for the next", async () => {
  const { shelves, state } = countingShelves();
  state.fails = true;
  const failed = await Promise.allSettled([shelves.media(today), shelves.media(today)]);
  expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  state.fails = false;
  expect(await shelves.media(today)).toEqual([]);
});
