import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { whatWords } from "#src/domains/people/desk/audit-words.ts";
import { lookPurpose } from "#src/domains/people/model/look-purpose.ts";
import { rightsActions } from "#src/domains/people/model/rights-actions.ts";

/** What the auditor and the persons concerned are told cannot be forgotten where a screen or an action is added. */
const root = resolve(import.meta.dirname, "..");
const programs = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .toSorted();
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** Reads of the table of persons that say whom they show nowhere, each with its reason. */
const showNobody: Readonly<Record<string, string>> = {
  "src/domains/people/reads/own-name.ts": "one's own",
  "src/domains/people/reads/my-record.ts": "one's own",
  "src/domains/people/reads/count-persons.ts": "a number",
  "src/domains/people/reads/persons-changed-by.ts": "ids, for the machine",
  "src/domains/people/reads/any-left.ts": "yes or no",
  "src/domains/people/accounts/persons-with-access.ts": "ids, for the machine",
  "src/domains/people/reads/account-link-of.ts": "finds who signs in",
  "src/domains/people/erasure/carry-out-erasures.ts": "ids, for the machine",
  "src/domains/people/accounts/redeem-slip.ts": "whose slip it is, for whoever holds it",
  "src/processes/demo/grow-county.ts": "a number",
};

test("a read of persons says whom it shows, so that only a logged door can open it", () => {
  const faults = programs
    .filter((file) => !/\/actions\//.test(file) && showNobody[file] === undefined)
    .filter((file) =>
      /\b(selectFrom|innerJoin|leftJoin)\(\s*"person\b(?!_)|\b(from|join) person\b(?!_)/.test(read(file)),
    )
    .filter((file) => !/\.shows\(|\bunmask\(/.test(read(file)));
  expect(faults).toEqual([]);
});

test("every purpose of a look is in words for the person concerned", () => {
  const purposes = programs.flatMap((file) => {
    const text = read(file);
    const named = [...text.matchAll(/kind: "(?:look|list|export|unmask)", purpose: "([\w.-]+)"/g)];
    const byAction = [...text.matchAll(/kind: "(?:look|list|export|unmask)", purpose: (\w+)\.name\b/g)];
    return [
      ...named.map((match) => match[1] ?? ""),
      ...byAction.map((match) => nameOfAction(match[1] ?? "")),
    ];
  });
  expect(purposes.length).toBeGreaterThan(12);
  expect(purposes.filter((purpose) => lookPurpose(purpose).en === purpose)).toEqual([]);
});

/** They raise the version only so that changes of the tree pass one at a time. */
const onlyInTurn = [
  "registry.rename-organisation",
  "registry.change-kind",
  "registry.register-unit",
  "registry.import-units",
];

test("every act that gives rights or ends them is in the auditor's list, and in words", () => {
  const raising = actionsThatRaise();
  expect(raising.length).toBeGreaterThan(10);
  expect(raising).toEqual(expect.arrayContaining(["registry.appoint-to-post", "registry.close-sector"]));
  expect(raising.filter((name) => !rightsActions.includes(name) && !onlyInTurn.includes(name))).toEqual([]);
  expect(rightsActions.filter((name) => whatWords(name).en === name)).toEqual([]);
});

interface Block {
  readonly file: string;
  readonly name: string;
  readonly text: string;
}

/** Top-level functions and constants, by name. */
function blocks(): readonly Block[] {
  return programs.flatMap((file) =>
    read(file)
      .split(/^(?=(?:export )?(?:async function|function|const) )/m)
      .map((text) => ({
        file,
        text,
        name: /^(?:export )?(?:async function|function|const) (\w+)/.exec(text)?.[1] ?? "",
      }))
      .filter(({ name }) => name !== ""),
  );
}

/** The names of actions whose run reaches `raiseRightsVersion` by calls, wherever it is defined. */
function actionsThatRaise(): readonly string[] {
  const all = blocks().filter(({ file }) => /\/(actions|import|jobs)\//.test(file));
  const raising = new Set(["raiseRightsVersion"]);
  for (let before = 0; before !== raising.size;) {
    before = raising.size;
    for (const { name, text } of all)
      if ([...raising].some((each) => new RegExp(`\\b${each}\\(`).test(text))) raising.add(name);
  }
  return all
    .filter(({ name, text }) => raising.has(name) && /= defineAction\(/.test(text))
    .map(({ text }) => /\bname: "([\w.-]+)"/.exec(text)?.[1] ?? "")
    .toSorted();
}

function nameOfAction(variable: string): string {
  const found = blocks().find(({ name, text }) => name === variable && /= defineAction\(/.test(text));
  return /\bname: "([\w.-]+)"/.exec(found?.text ?? "")?.[1] ?? variable;
}
