import { expect, test } from "vitest";
import { gramsQuery } from "./grams-query.ts";

test.each([
  [["村"], "'村'"],
  [["乡村"], "'乡村'"],
  [["柳塘村"], "'柳塘' & '塘村'"],
  [["乡村", "振兴"], "'乡村' & '振兴'"],
  [["乡村", "乡村"], "'乡村'"],
  [["wifi", "12345"], "'wifi' & '12345'"],
  [["a股"], "'股' & 'a'"],
  [["'\\"], ""],
  [[], ""],
])("%j is asked for as %s", (words, query) => expect(gramsQuery(words)).toBe(query));
