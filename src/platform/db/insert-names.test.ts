import { expect, test } from "vitest";
import { nameOfInsert } from "./insert-names.ts";

test("an insert of rows keeps its name; another one has another", () => {
  const name = nameOfInsert("insert into note (body) values ($1)");
  expect(name).toMatch(/^insert_\d+$/);
  expect(nameOfInsert("insert into note (body) values ($1)")).toBe(name);
  expect(nameOfInsert("insert into note (body, place) values ($1, $2)")).not.toBe(name);
});

test.each([
  "select body from note",
  "update note set body = $1",
  "insert into note (body) select $1",
  `insert into note (body) values ${"($1), ".repeat(400)}($1)`,
])("%s has none", (text) => {
  expect(nameOfInsert(text)).toBeUndefined();
});

test("names come to an end: statements made at run time do not fill a connection", () => {
  const named = Array.from({ length: 1_000 }, (_, at) => nameOfInsert(`insert into t${at} (a) values (1)`));
  expect(named.filter((name) => name !== undefined).length).toBeLessThanOrEqual(300);
  expect(named.at(-1)).toBeUndefined();
});
