import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { authTables } from "#src/domains/people/model/personal-fields.ts";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { domains } from "#src/processes/domains.ts";
import { useTestCell } from "#testing/cell.ts";

const file = join(projectRoot, "docs", "data-protection.md");
const tables = domains.flatMap(({ personal }) => personal ?? []);
const test$ = useTestCell();

test("docs/data-protection.md is what the domains declare (UPDATE_PRIVACY=1 writes it)", () => {
  const made = document();
  if (process.env.UPDATE_PRIVACY === "1") writeFileSync(file, made);
  expect(readFileSync(file, "utf8")).toBe(made);
});

test("every declared personal field is a column of its table", async () => {
  const { owner, county } = test$.current;
  for (const { table, subject, fields } of tables) {
    const columns = await owner.query<{ column_name: string }>(
      "select column_name from information_schema.columns where table_schema = $1 and table_name = $2",
      [county.schema, table],
    );
    const names = columns.rows.map(({ column_name }) => column_name);
    expect(names, table).toEqual(expect.arrayContaining([subject, ...fields.map(({ column }) => column)]));
  }
});

function document(): string {
  const rows = tables.flatMap(({ table, kept, fields }) =>
    fields.map(({ column, kind, sealed, purpose, basis, unmaskedBy }) =>
      [
        `\`${table}.${column}\``,
        sealed === undefined ? kind : `${kind}, encrypted`,
        purpose.en,
        basis.en,
        kept.en,
        unmaskedBy === null ? "whoever may see the row" : `\`${unmaskedBy}\``,
      ].join(" | "),
    ),
  );
  const accounts = authTables.flatMap(({ table, kept, fields }) =>
    fields.map(({ column, kind, sealed, purpose, basis }) =>
      [
        `\`auth.${table}.${column}\``,
        sealed === undefined ? kind : `${kind}, encrypted`,
        purpose.en,
        basis.en,
        kept.en,
        "nobody",
      ].join(" | "),
    ),
  );
  return `${head}${[...rows, ...accounts].map((row) => `| ${row} |`).join("\n")}\n${tail}`;
}

const head = `# What is held about people

Written from the declarations in the domains (\`UPDATE_PRIVACY=1 npx vitest run testing/data-protection-document.test.ts\`). Sealed fields
are encrypted with AES-256-GCM under keys in \`SANWANG_DATA/keys/\` and found by a keyed hash; shown masked, and each unmasking is
recorded. The legal basis is the one the product assumes; the body that runs an installation confirms or changes it.

| field | kind | purpose | basis | kept | shown in clear by |
| --- | --- | --- | --- | --- | --- |
`;

const tail = `
**Never held:** scores or rankings of persons, attitudes, opinions, beliefs, risk profiles, locations, faces.

**Erasing** (docs/decisions/0008): personal fields and free text are blanked in current and past rows, the bare periods stay under an
id that means nothing any more, so every past figure stands. Acts keep their salted hash, so the audit still verifies. What was erased
is written to a log without personal data, and a restored backup is erased again from it.
`;
