import { expect, test } from "vitest";
import { segmentForSearch } from "./segment.ts";

test("both scripts give the same words, without marks, in lower case", () => {
  const words = segmentForSearch("農家書屋：PC 機，2010 年");
  expect(words).toEqual(segmentForSearch("农家书屋：pc 机，2010 年"));
  expect(words).toEqual(expect.arrayContaining(["农家", "书屋", "pc", "2010"]));
  expect(words.join("")).not.toMatch(/[：， ]/);
});
