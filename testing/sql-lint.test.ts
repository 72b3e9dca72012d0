import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { statementsOf } from "#src/platform/db/statements.ts";

/** The rules of db/CONVENTIONS.md that a machine can hold over migrations and over SQL inside TypeScript. */
const root = resolve(import.meta.dirname, "..");
const migrations = files("db/migrations", /\.sql$/);
const programs = files("src", /\.tsx?$/).filter((file) => !/\.test\.tsx?$/.test(file));

interface Rule {
  readonly forbids: RegExp;
  readonly why: string;
}

const everywhere: readonly Rule[] = [
  {
    forbids: /\bset_config\s*\(/i,
    why: "settings travel as SET LOCAL literals: set_config does not reach a worker",
  },
  { forbids: /\bmerge\s+into\b/i, why: "MERGE does not distribute: use insert … on conflict" },
  { forbids: /\bselect\s+\*/i, why: "name the columns: a migration changes what * means" },
  { forbids: /\bpg_(try_)?advisory_/i, why: "advisory locks are local to a node: use a lease row" },
  { forbids: /\bcurrent_date\b|\bnow\(\)::date/i, why: "the day is the county's, passed in by the clock" },
  { forbids: /\bprepare\s+transaction\b/i, why: "one transaction touches one county" },
  { forbids: /\b(create|refresh)\s+materialized\s+view\b/i, why: "use a summary table" },
  { forbids: /\bcreate\s+(or\s+replace\s+)?rule\b/i, why: "rules hide writes" },
  { forbids: /pg_total_relation_size/i, why: "sizes differ on shards" },
  {
    forbids: /on conflict[^;`]*do update set[^;`]*\b(now|clock_timestamp|uuidv7|gen_random_uuid)\(/i,
    why: "pass the value: excluded.x or a parameter",
  },
];

const inMigrations: readonly Rule[] = [
  { forbids: /\b(int|integer|smallint)\s+generated\s+\w+\s+as\s+identity/i, why: "identity is bigint only" },
  { forbids: /\bserial\b/i, why: "keys are uuidv7" },
  { forbids: /\bnot\s+valid\b/i, why: "validate at once" },
  { forbids: /\bdeferrable\b/i, why: "people are not told at commit" },
  { forbids: /pg_notify\s*\(/i, why: "hints come from the application" },
];

test("migrations and SQL in programs avoid what does not distribute", () => {
  const faults = [...migrations, ...programs].flatMap((file) => broken(file, everywhere));
  expect([...faults, ...migrations.flatMap((file) => broken(file, inMigrations))]).toEqual([]);
});

test("every constraint has a name, every table a primary key", () => {
  const faults = migrations.flatMap((file) =>
    statementsOf(read(file))
      .filter((statement) => /^create table/i.test(statement))
      .flatMap((statement) => [
        ...(/constraint \w+ primary key/i.test(statement)
          ? []
          : [`${file}: ${firstLine(statement)} has no named primary key`]),
        ...statement
          .split("\n")
          .filter((line) => /\b(primary key|unique|check|references|foreign key|exclude)\b[\s(]/i.test(line))
          .filter(
            (line) =>
              !/constraint \w+/i.test(line) &&
              !/^\s*--/.test(line) &&
              !/^\s*(or|and|on|references)\b/i.test(line),
          )
          .map((line) => `${file}: unnamed constraint: ${line.trim()}`),
      ]),
  );
  expect(faults).toEqual([]);
});

test("every table of a county is guarded in the migration that makes it", () => {
  const faults = migrations
    .filter((file) => file.includes("/county/"))
    .flatMap((file) => {
      const text = read(file);
      return [...text.matchAll(/^create table (?:if not exists )?(\w+)/gim)]
        .map((match) => match[1] ?? "")
        .filter(
          (table) =>
            !new RegExp(`call cell\\.\\w*guard\\w*\\('${table}'`).test(text) &&
            !new RegExp(`alter table ${table}\\s+force row level security`).test(text),
        )
        .map((table) => `${file}: ${table} has no row policy`);
    });
  expect(faults).toEqual([]);
});

test("policies are expressions of row and settings, without subqueries", () => {
  const faults = migrations.flatMap((file) =>
    statementsOf(read(file))
      .filter((statement) => /^create policy/i.test(statement) && /\(\s*select\b/i.test(statement))
      .map((statement) => `${file}: ${firstLine(statement)}`),
  );
  expect(faults).toEqual([]);
});

test("a query on a guarded table carries its reach", () => {
  const guarded = migrations.flatMap((file) =>
    [...read(file).matchAll(/call cell\.guard\('(\w+)'/g)].map((match) => match[1] ?? ""),
  );
  const faults = programs.flatMap((file) => {
    const text = read(file);
    if (/\binReach\(|@NOTE reach:/.test(text)) return [];
    return guarded
      .filter((table) =>
        new RegExp(
          `(selectFrom|innerJoin|leftJoin)\\(\\s*["'\`]${table}\\b|\\b(from|join)\\s+${table}\\b(?!\\.)`,
        ).test(text),
      )
      .map((table) => `${file} reads ${table} without inReach`);
  });
  expect(faults).toEqual([]);
});

function files(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted();
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function broken(file: string, rules: readonly Rule[]): string[] {
  const text = withoutComments(read(file));
  return rules
    .filter(({ forbids }) => forbids.test(text))
    .map(({ forbids, why }) => `${file}: ${forbids.source}: ${why}`);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*(--|\/\/).*$/gm, "");
}

function firstLine(statement: string): string {
  return statement.split("\n")[0] ?? "";
}
