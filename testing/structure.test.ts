import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

/** The repository tests its own structure: docs of the rules are CONTRIBUTING.md and architecture notes in docs/. */
const root = resolve(import.meta.dirname, "..");
const domains = ["people", "registry", "library", "press", "learning", "stations", "service", "campaign"];
const layers = ["processes", "channels", "domains", "platform"];

const sources = filesBelow("src", /\.tsx?$/);
const everything = ["src", "testing", "e2e", "bench", "faults", "tools", "bin", "db", "docs"].flatMap(
  (folder) => filesBelow(folder, /\.(tsx?|js|sql|md|css|json)$/),
);

interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

const imports = sources.filter((file) => !isTest(file)).flatMap(importsOf);

test("imports point downward: processes → channels → domains → platform, ui beside platform", () => {
  expect(imports.filter(({ file, target }) => pointsUpward(file, target)).map(show)).toEqual([]);
});

test("a domain reaches a lower one by index, embed, its model or the model of one of its rooms only", () => {
  const faults = imports.filter(({ file, target }) => {
    const from = domainOf(file);
    const to = domainOf(target);
    if (from === undefined || to === undefined || from === to) return false;
    return domains.indexOf(to) >= domains.indexOf(from) || !isDoor(target, to);
  });
  expect(faults.map(show)).toEqual([]);
});

test("a model imports no Node module, database or React", () => {
  const faults = imports.filter(
    ({ file, target }) =>
      /\/model\//.test(file) && /^(node:|pg|kysely|react|hono)|platform\/(db|files|jobs)\//.test(target),
  );
  expect(faults.map(show)).toEqual([]);
});

test("only platform/db opens a database connection", () => {
  const opensOutside = sources
    .filter((file) => !isTest(file) && !file.startsWith("src/platform/db/"))
    .filter((file) => /new (pg\.)?(Pool|Client)\(/.test(read(file)));
  expect(opensOutside).toEqual([]);
});

test("only platform/config reads the environment", () => {
  const readers = sources
    .filter((file) => !isTest(file) && !file.startsWith("src/platform/config/"))
    .flatMap((file) => matchingLines(file, /process\.env/));
  expect(readers).toEqual([]);
});

test("no source imports from testing", () => {
  expect(imports.filter(({ target }) => target.startsWith("testing/")).map(show)).toEqual([]);
});

/** Files above 400 lines, each with its reason. */
const longFiles: Readonly<Record<string, string>> = {};

test("files keep their length: median ≤ 80, 95th ≤ 300, none above 400", () => {
  const lengths = sources.map((file) => ({ file, lines: read(file).split("\n").length }));
  const sorted = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b);
  expect(lengths.filter(({ file, lines }) => lines > 400 && longFiles[file] === undefined)).toEqual([]);
  expect(percentile(sorted, 0.95)).toBeLessThanOrEqual(300);
  expect(percentile(sorted, 0.5)).toBeLessThanOrEqual(80);
});

test("migrations keep their length: 95th ≤ 170 lines", () => {
  const lengths = filesBelow("db/migrations", /\.sql$/).map((file) => read(file).split("\n").length);
  expect(
    percentile(
      lengths.toSorted((a, b) => a - b),
      0.95,
    ),
  ).toBeLessThanOrEqual(170);
});

const forbidden: readonly { readonly what: RegExp; readonly why: string; readonly where?: RegExp }[] = [
  { what: /\b(TODO|FIXME|XXX|HACK)\b/, why: "unfinished work belongs in an issue", where: /\.(tsx?|sql)$/ },
  { what: /console\.(log|debug)\(/, why: "say it by the log", where: /^src\// },
  {
    what: /@ts-(ignore|expect-error)|oxlint-disable(?!-next-line \S+ -- \S)|eslint-disable/,
    why: "mend the cause",
    where: /\.tsx?$/,
  },
  { what: /\.(skip|only|todo)\(/, why: "a test runs or goes", where: /\.test\.tsx?$|\.e2e\.ts$/ },
  {
    what: /(?<![\w.])(new Date\(\)|Date\.now\(\))/,
    why: "time comes from the clock",
    where: /^src\/(domains|channels)\/(?!.*\.test\.)/,
  },
  { what: /leaderboard|人脸识别|人臉識別|强制打卡|強制打卡/, why: "never built", where: /^src\// },
];

test("no forbidden words", () => {
  const faults = everything
    .filter((file) => file !== "testing/structure.test.ts")
    .flatMap((file) =>
      forbidden
        .filter(({ where }) => where === undefined || where.test(file))
        .flatMap(({ what, why }) => matchingLines(file, what).map((place) => `${place} (${why})`)),
    );
  expect(faults).toEqual([]);
});

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && ending.test(entry.name) && !entry.parentPath.includes("node_modules"),
    )
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function isTest(file: string): boolean {
  return /\.(test|test-kit|e2e)\.tsx?$|fixtures?\//.test(file);
}

function importsOf(file: string): Import[] {
  return read(file)
    .split("\n")
    .flatMap((text, index) => {
      const target = /(?:from|import)\s*\(?\s*["']([^"']+)["']/.exec(text)?.[1];
      return target === undefined ? [] : [{ file, line: index + 1, target: inRepository(file, target) }];
    });
}

function inRepository(file: string, target: string): string {
  if (target.startsWith("#")) return target.slice(1);
  if (target.startsWith(".")) return relative(root, resolve(root, dirname(file), target));
  return target;
}

function pointsUpward(file: string, target: string): boolean {
  const from = layerOf(file);
  const to = layerOf(target);
  if (from === undefined || to === undefined || from === to) return false;
  if (from === "ui") return to !== "platform" || !target.startsWith("src/platform/i18n/");
  if (from === "cli") return to === "channels";
  if (to === "ui") return from === "platform" || from === "processes";
  if (to === "cli") return true;
  return layers.indexOf(to) < layers.indexOf(from);
}

function layerOf(path: string): string | undefined {
  return /^src\/(processes|channels|domains|platform|ui|cli)\//.exec(path)?.[1];
}

function domainOf(path: string): string | undefined {
  return /^src\/domains\/([a-z]+)\//.exec(path)?.[1];
}

function isDoor(target: string, domain: string): boolean {
  return new RegExp(`^src/domains/${domain}/(index\\.ts|embed\\.tsx|([a-z-]+/)?model/)`).test(target);
}

function matchingLines(file: string, what: RegExp): string[] {
  return read(file)
    .split("\n")
    .flatMap((text, index) => (what.test(text) ? [`${file}:${index + 1} ${text.trim().slice(0, 100)}`] : []));
}

function show({ file, line, target }: Import): string {
  return `${file}:${line} → ${target}`;
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
