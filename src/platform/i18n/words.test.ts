import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../config/project-root.ts";
import { convertText } from "../script/conversion.ts";

const text = String.raw`"((?:[^"\\]|\\.)*)"`;
const pair = new RegExp(String.raw`\b(?:words|say)\(\s*${text},\s*${text},`, "g");

/** Marks differ by script in more ways than the conversion knows; they are not what this test is about. */
const withoutQuotation = (line: string) => line.replace(/[“”「」‘’『』]/g, "");

/** Both Chinese texts of every entry in the program's dictionaries. */
const entries = readdirSync(join(projectRoot, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .flatMap((file) =>
    [...readFileSync(join(projectRoot, "src", file), "utf8").matchAll(pair)].map(
      ([, hans = "", hant = ""]) => ({ file, hans, hant }),
    ),
  );

test("the two Chinese texts of every entry are one text in two scripts (docs/decisions/0018)", () => {
  expect(entries.length).toBeGreaterThan(1_000);
  const otherWords = entries.filter(
    ({ hans, hant }) => withoutQuotation(convertText(hant, "zh-Hans")) !== withoutQuotation(hans),
  );
  expect(otherWords).toEqual([]);
});
