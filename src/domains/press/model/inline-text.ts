import type { Run } from "./article.ts";
import { runsOf } from "./runs-of.ts";

/**
 * Runs as an editor types them: `**strong**`, `__emphasis__`, `[words](address)`; a backslash before a mark or a digit
 * makes it an ordinary character.
 */
export function inlineText(runs: readonly Run[]): string {
  const text = runs.map((run) => run.text).join("");
  const plain = runs.every((run) => run.marks === undefined && run.link === undefined);
  if (plain) return escaped(text, /\\|\*(?=\*)|_(?=_)|\](?=\()/g);
  return runs.map(writtenRun).join("");
}

function escaped(text: string, marks: RegExp): string {
  return text.replace(marks, (mark) => `\\${mark}`);
}

const allMarks = /[\\*_[\]]/g;

function writtenRun({ text, marks = [], link }: Run): string {
  let written = escaped(text, allMarks);
  if (marks.includes("emphasis")) written = `__${written}__`;
  if (marks.includes("strong")) written = `**${written}**`;
  return link === undefined ? written : `[${written}](${encodeAddress(link)})`;
}

function encodeAddress(address: string): string {
  return address.replaceAll("(", "%28").replaceAll(")", "%29");
}

type Mark = NonNullable<Run["marks"]>[number];

const markOf: Readonly<Record<string, Mark>> = { "**": "strong", __: "emphasis" };

const tokens =
  /\\(?<escaped>[\p{P}\p{S}\d])|\[(?<words>(?:\\.|[^\\[\]])+)\]\((?<address>[^\s()]+)\)|(?<mark>\*\*|__)|(?<text>[^])/gu;

/** The runs of one line; a mark without its partner is an ordinary text. */
export function runsOfInline(line: string): Run[] {
  return merged(parsed(line, undefined)).flatMap(({ text, ...rest }) =>
    runsOf(text).map((part) => ({ ...part, ...rest })),
  );
}

function parsed(line: string, link: string | undefined): Run[] {
  const runs: Run[] = [];
  const open = new Set<Mark>();
  for (const match of line.matchAll(tokens)) {
    const { escaped: literal, words, address, mark, text } = match.groups ?? {};
    const toggled = mark === undefined ? undefined : markOf[mark];
    const rest = line.slice(match.index + match[0].length);
    if (words !== undefined && address !== undefined && link === undefined) {
      runs.push(...parsed(words, address).map((run) => withMarks(run, open)));
    } else if (toggled !== undefined && mark !== undefined && (open.has(toggled) || closes(rest, mark))) {
      if (!open.delete(toggled)) open.add(toggled);
    } else {
      const shown = literal ?? text ?? match[0];
      runs.push(withMarks({ text: shown, ...(link !== undefined && { link }) }, open));
    }
  }
  return runs;
}

/** Whether the mark comes again with something between, not behind a backslash. */
function closes(rest: string, mark: string): boolean {
  return rest.replace(/\\./g, "  ").indexOf(mark) > 0;
}

function withMarks(run: Run, open: ReadonlySet<Mark>): Run {
  const marks = (["strong", "emphasis"] as const).filter(
    (mark) => open.has(mark) || run.marks?.includes(mark),
  );
  return marks.length === 0 ? run : { ...run, marks };
}

/** Neighbours of the same kind as one run. */
function merged(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.link === run.link && String(last.marks) === String(run.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}
