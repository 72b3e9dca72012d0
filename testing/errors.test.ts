import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { declaredErrors } from "#src/platform/errors/app-error.ts";

const root = resolve(import.meta.dirname, "..");
const registry = join(root, "db", "ERRORS.md");

test("db/ERRORS.md lists every error a person can be shown (UPDATE_ERRORS=1 writes it)", async () => {
  for (const file of declaringFiles()) await import(join(root, file));
  const written = registryText();
  if (process.env.UPDATE_ERRORS === "1") writeFileSync(registry, written);
  expect(written).toBe(readFileSync(registry, "utf8"));
});

test("every error says something in each language, with the same marks", () => {
  for (const [code, { text }] of declaredErrors()) {
    const marks = Object.values(text).map((words) => [...words.matchAll(/\{\w+\}/g)].map(String).toSorted());
    expect(
      Object.values(text).every((words) => words.length > 3),
      code,
    ).toBe(true);
    expect(new Set(marks.map(String)).size, `${code} has other marks in another language`).toBe(1);
  }
});

function declaringFiles(): string[] {
  return readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => /= defineErrors\(/.test(readFileSync(join(root, file), "utf8")))
    .toSorted();
}

function registryText(): string {
  const rows = [...declaredErrors()]
    .toSorted(([a], [b]) => a.localeCompare(b, "en"))
    .map(([code, { status, text }]) => `| \`${code}\` | ${status} | ${text["zh-Hant"]} | ${text.en} |`);
  return `${head}${rows.join("\n")}\n`;
}

const head = `# Error registry

Every message that tells a person that something cannot be done has a stable code \`room.what\`, an HTTP status and a text in three
languages; \`{marks}\` are filled in. Declared with \`defineErrors\` beside the code that throws them; never reuse a code for
another meaning. This file is written from the declarations: \`UPDATE_ERRORS=1 npx vitest run testing/errors.test.ts\`.

| code | status | zh-Hant | en |
| --- | --- | --- | --- |
`;
