import { expect, test } from "vitest";
import { nameOfStatement } from "./statement-names.ts";

test("an insert of rows keeps its name; another one has another", () => {
  const name = nameOfStatement("insert into note (body) values ($1)", "inserts");
  expect(name).toMatch(/^kept_\d+$/);
  expect(nameOfStatement("insert into note (body) values ($1)", "inserts and questions")).toBe(name);
  expect(nameOfStatement("insert into note (body, place) values ($1, $2)", "inserts")).not.toBe(name);
});

test.each(["select body from note", "update note set body = $1", "insert into note (body) select $1"])(
  "where inserts are kept, %s has no name",
  (text) => {
    expect(nameOfStatement(text, "inserts and questions")).toBeDefined();
    expect(nameOfStatement(text, "inserts")).toBeUndefined();
  },
);

test("a long list of rows has none", () => {
  const text = `insert into note (body) values ${"($1), ".repeat(1_000)}($1)`;
  expect(nameOfStatement(text, "inserts")).toBeUndefined();
});

test("names come to an end: statements made at run time do not fill a connection", () => {
  const named = Array.from({ length: 1_000 }, (_, at) =>
    nameOfStatement(`insert into t${at} (a) values (1)`, "inserts"),
  );
  expect(named.filter((name) => name !== undefined).length).toBeLessThanOrEqual(300);
  expect(named.at(-1)).toBeUndefined();
});
