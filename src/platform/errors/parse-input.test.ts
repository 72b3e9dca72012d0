import { expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "./app-error.ts";
import { parseInput } from "./parse-input.ts";

const schema = z.object({ name: z.string().trim(), notes: z.array(z.object({ text: z.string() })) });

function refusalOf(input: unknown): { readonly code: string; readonly fields: readonly string[] } {
  try {
    parseInput(schema, input);
  } catch (error) {
    if (error instanceof AppError)
      return { code: error.code, fields: error.faults.map(({ field }) => field) };
    throw error;
  }
  return { code: "", fields: [] };
}

test("what no database could keep or give back is refused by its field, wherever it stands", () => {
  expect(refusalOf({ name: "東\u0000河", notes: [] })).toEqual({
    code: "input.unstorable",
    fields: ["name"],
  });
  expect(refusalOf({ name: "東河", notes: [{ text: "好" }, { text: "半\ud83d字" }] })).toEqual({
    code: "input.unstorable",
    fields: ["notes.1.text"],
  });
});

test("pairs, signs of every kind and a written backslash pass", () => {
  const input = { name: "東河😀", notes: [{ text: "\\u0000 \u200b\n<script>" }] };
  expect(parseInput(schema, input)).toEqual(input);
});

test("what a schema takes out is not missed", () => {
  const clean = z.string().transform((text) => text.replaceAll("\0", ""));
  expect(parseInput(clean, "東\u0000河")).toBe("東河");
});
