import fc from "fast-check";
import { expect, test } from "vitest";
import { slug, suggestSlug } from "./slug.ts";

test.each(["2010-11-05", "pc", "2010-11-05-pc-2"])("%s is a slug", (text) =>
  expect(slug.safeParse(text).success).toBe(true),
);

test.each(["", "-a", "a-", "a--b", "A", "書屋", "a/b", "a.b", "a b", "a".repeat(81)])("%s is none", (text) =>
  expect(slug.safeParse(text).success).toBe(false),
);

test("takes the day, what is Latin in the title, and a number when taken", () => {
  const taken = new Set(["2010-11-05", "2010-11-05-2"]);
  expect(suggestSlug("2010-11-05", "書屋開門", (each) => taken.has(each))).toBe("2010-11-05-3");
  expect(suggestSlug("2010-11-05", "書屋有 PC 12臺", (each) => taken.has(each))).toBe("2010-11-05-pc-12");
});

test("whatever the title, the suggestion is a slug", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.nat(1200), (title, occupied) => {
      let asked = 0;
      const suggestion = suggestSlug("2010-11-05", title, () => (asked += 1) <= occupied);
      expect(slug.safeParse(suggestion).success).toBe(true);
    }),
  );
});
