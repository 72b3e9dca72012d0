import { expect, test } from "vitest";
import { moveInWords } from "./affected-words.ts";

const affected = { organisations: { branch: 3 }, members: 41, posts: 2 };
const to = { former: "雙塘鎮黨委", parent: "大邱莊鎮黨委", on: "2026-12-31", until: null };

test("a move in words, in three languages", () => {
  expect(moveInWords(affected, to, "en")).toBe(
    "3 branches, 41 people and 2 posts move from 雙塘鎮黨委 to 大邱莊鎮黨委 on 2026-12-31.",
  );
  expect(moveInWords(affected, to, "zh-Hant")).toBe(
    "2026-12-31 起，3 個黨支部、41 名人員和 2 項職務從「雙塘鎮黨委」轉到「大邱莊鎮黨委」。",
  );
  expect(moveInWords(affected, to, "zh-Hans")).toBe(
    "2026-12-31 起，3 个党支部、41 名人员和 2 项职务从“雙塘鎮黨委”转到“大邱莊鎮黨委”。",
  );
});

test("one thing moves in the singular, and until a day when it comes back", () => {
  const one = { organisations: { party_group: 1 }, members: 0, posts: 0 };
  expect(moveInWords(one, { ...to, until: "2027-01-01" }, "en")).toBe(
    "1 group moves from 雙塘鎮黨委 to 大邱莊鎮黨委 on 2026-12-31 and back on 2027-01-01.",
  );
});
