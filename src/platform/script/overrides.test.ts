import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convertingAround, phraseFinder } from "./overrides.ts";
import type { Override } from "./script.ts";

function settled(from: string, to: string): Override {
  return { from, to, script: "zh-Hant" };
}

/** Two characters only, so that phrases nest and overlap all the time. */
const letters = fc.constantFrom("于", "庄");
const phrase = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
const glossary = fc
  .uniqueArray(phrase, { maxLength: 8 })
  .map((phrases) => phrases.map((each, index) => settled(each, `[${index}]`)));
const text = fc.string({ unit: letters, maxLength: 30 });

/** The same rule written down once more, as plainly as can be. */
function read(given: string, list: readonly Override[]): string {
  if (given === "") return "";
  const here = list.filter(({ from }) => given.startsWith(from));
  const longest = here.toSorted((one, other) => other.from.length - one.from.length)[0];
  if (longest === undefined) return `${given[0]}${read(given.slice(1), list)}`;
  return longest.to + read(given.slice(longest.from.length), list);
}

const convert = (lists: readonly (readonly Override[])[], given: string) =>
  convertingAround(lists, "zh-Hant", (piece) => piece)(given);

/** What an item's own phrases became. */
const ownOf = (converted: string) => converted.match(/\{\d\}/g) ?? [];

describe("phrases that nest and overlap", () => {
  test("the longest wins at each place", () => {
    fc.assert(
      fc.property(text, glossary, (given, list) => {
        expect(convert([list], given)).toBe(read(given, list));
      }),
    );
  });

  test("the order in which they were settled makes no difference", () => {
    fc.assert(
      fc.property(text, glossary, (given, list) => {
        expect(convert([list.toReversed()], given)).toBe(convert([list], given));
      }),
    );
  });

  test("places are in order, apart, and hold their phrases", () => {
    fc.assert(
      fc.property(text, glossary, (given, list) => {
        let done = 0;
        for (const { start, end, to } of phraseFinder(list, "zh-Hant")(given)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(list).toContainEqual(settled(given.slice(start, end), to));
          done = end;
        }
      }),
    );
  });

  test("what an item settles stands, whatever the county's glossary holds", () => {
    fc.assert(
      fc.property(text, glossary, glossary, (given, own, county) => {
        const marked = own.map((each, index) => ({ ...each, to: `{${index}}` }));
        expect(ownOf(convert([marked, county], given))).toEqual(ownOf(convert([marked], given)));
      }),
    );
  });
});

test("an item's short phrase wins over a longer one of the county around it", () => {
  expect(convert([[settled("于庄", "於莊")], [settled("于庄村", "于莊村")]], "于庄村于庄村口")).toBe(
    "於莊村於莊村口",
  );
});

test("ten thousand phrases cost a text of ten thousand characters next to nothing", () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    settled(`村${String.fromCodePoint(0x4e00 + index)}`, "x"),
  );
  const find = phraseFinder(many, "zh-Hant");
  const began = process.cpuUsage();
  expect(find("人的村一".repeat(2_500)).length).toBeGreaterThan(0);
  expect(process.cpuUsage(began).user).toBeLessThan(500_000);
});
