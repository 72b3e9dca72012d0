import fc from "fast-check";
import { expect, test } from "vitest";
import type { Change } from "./finding.ts";
import { placesAfter, settle } from "./settle.ts";

const change = (start: number, from: string, to: string): Change => ({
  start,
  end: start + from.length,
  from,
  to,
});

test("changes of any length and in any order are made where they were found", () => {
  expect(settle("甲,乙,丙", [change(3, ",", ""), change(0, "甲", "甲甲"), change(1, ",", "，")])).toBe(
    "甲甲，乙丙",
  );
  expect(settle("甲", [])).toBe("甲");
});

test("two changes of one place are refused, neighbours are not", () => {
  const refused = expect.objectContaining({ code: "press.changes-overlap" });
  expect(() => settle("甲乙丙", [change(0, "甲乙", "x"), change(1, "乙丙", "y")])).toThrow(refused);
  expect(() => settle("甲乙丙", [change(1, "乙", "x"), change(1, "乙", "y")])).toThrow(refused);
  expect(() => settle("甲乙", [change(1, "", "x"), change(1, "", "y")])).toThrow(refused);
  expect(settle("甲乙", [change(0, "甲", "x"), change(1, "乙", "y")])).toBe("xy");
});

test("a change whose text is not there is refused: the text moved on", () => {
  expect(() => settle("甲丙", [change(1, "乙", "x")])).toThrow(
    expect.objectContaining({ code: "press.text-moved-on" }),
  );
});

test("other places move along; those that were touched are left out", () => {
  const changes = [change(1, ", ", "，"), change(4, "乙", "乙乙")];
  const places = [
    { start: 0, end: 1 },
    { start: 3, end: 4 },
    { start: 4, end: 5 },
    { start: 5, end: 6 },
  ];
  expect(placesAfter(places, changes)).toEqual([
    { start: 0, end: 1 },
    { start: 2, end: 3 },
    { start: 5, end: 6 },
  ]);
});

/** A text and changes of some of its parts, apart from each other. */
const textWithChanges = fc
  .array(
    fc.record({
      kept: fc.string(),
      from: fc.string({ minLength: 1 }),
      to: fc.string(),
      isChanged: fc.boolean(),
    }),
  )
  .map((parts) => {
    const changes: Change[] = [];
    const kept: { start: number; end: number; text: string }[] = [];
    let text = "";
    let expected = "";
    for (const part of parts) {
      if (part.kept !== "")
        kept.push({ start: text.length, end: text.length + part.kept.length, text: part.kept });
      if (part.isChanged) changes.push(change(text.length + part.kept.length, part.from, part.to));
      text += part.kept + part.from;
      expected += part.kept + (part.isChanged ? part.to : part.from);
    }
    return { text, changes, expected, kept };
  });

test("nothing outside the changes is changed, and every place is found again", () => {
  fc.assert(
    fc.property(textWithChanges, ({ text, changes, expected, kept }) => {
      const settled = settle(text, changes.toReversed());
      expect(settled).toBe(expected);
      expect(placesAfter(kept, changes).map(({ start, end }) => settled.slice(start, end))).toEqual(
        kept.map((place) => place.text),
      );
    }),
  );
});
