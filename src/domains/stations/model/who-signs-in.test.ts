import { expect, test } from "vitest";
import { lastEnd, postsForStation } from "./who-signs-in.ts";

const post = (kind: string, atOrAbove: boolean, until: string | null = null) => ({ kind, atOrAbove, until });

test("a station lets in who holds a post there or above, but no administrator or auditor", () => {
  const posts = [
    post("secretary", true),
    post("secretary", false),
    post("visiting_cadre", true),
    post("auditor", true),
    post("system_administrator", true),
  ];
  expect(postsForStation(posts)).toEqual([posts[0], posts[2]]);
});

test("somebody signs in until the last of the posts ends", () => {
  expect(lastEnd([post("secretary", true, "2026-12-01"), post("editor", true, "2027-01-01")])).toBe(
    "2027-01-01",
  );
  expect(lastEnd([post("secretary", true, "2026-12-01"), post("editor", true)])).toBeNull();
});
