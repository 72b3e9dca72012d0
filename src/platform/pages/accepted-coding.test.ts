import { expect, test } from "vitest";
import { acceptedCoding } from "#src/platform/pages/accepted-coding.ts";
import { hasAlready } from "#src/platform/pages/serve-cached.ts";

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["gzip;q=1.0, br;q=0", "gzip"],
  ["BR", "br"],
  ["*", "br"],
  ["*;q=0, gzip", "gzip"],
  ["br;q=0.000, *;q=0.5", "gzip"],
  ["identity", "identity"],
  ["", "identity"],
  [undefined, "identity"],
  ["broccoli, gzipped", "identity"],
])("%j is answered in %s", (header, coding) => {
  expect(acceptedCoding(header)).toBe(coding);
});

test.each([
  ['W/"a"', true],
  ['"a"', true],
  ['"b", W/"a"', true],
  ["*", true],
  ['"b"', false],
  ['W/"ab"', false],
  [undefined, false],
])("a reader with %s has the page already: %s", (header, has) => {
  expect(hasAlready(header, 'W/"a"')).toBe(has);
});
