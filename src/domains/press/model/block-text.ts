import type { Script } from "#src/platform/script/script.ts";
import type { Block, Run } from "./article.ts";
import { inlineText, runsOfInline } from "./inline-text.ts";
import { continuationNote } from "./render-text.ts";

/**
 * The body as an editor types it in a plain text field. A line is a paragraph; `# ` and `## ` begin headings, `- ` and
 * `1. ` items of a list, `> ` a quotation (`> —— ` its source), `|` the cells of a table whose first row is its head,
 * `![words|caption|credit](file)` a picture, `!video[title|credit|poster](file)` a film, `!file[name](file)` a paper; a page
 * jump stands on a line of its own. Any text is a body.
 */
export function textOfBlocks(blocks: readonly Block[], script: Script): string {
  return blocks.map((block) => written(block, script)).join("\n\n");
}

const beginsMarked = /^(?:#{1,2} |- |\d+\. |> |\||!(?:video|file)?\[|[(（][上下][接轉转])/;

function paragraph(runs: readonly Run[]): string {
  const line = inlineText(runs);
  return beginsMarked.test(line) ? `\\${line}` : line;
}

function cells(row: readonly (readonly Run[])[]): string {
  return `| ${row.map((cell) => cellText(inlineText(cell))).join(" | ")} |`;
}

function cellText(text: string): string {
  return text.replaceAll("|", "\\|");
}

function written(block: Block, script: Script): string {
  switch (block.kind) {
    case "paragraph":
      return paragraph(block.runs);
    case "heading":
      return `${block.level === 2 ? "#" : "##"} ${inlineText(block.runs)}`;
    case "list":
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${inlineText(item)}`)
        .join("\n");
    case "quotation":
      return [
        ...block.paragraphs.map((each) => `> ${inlineText(each).replace(/^——/, "\\——")}`),
        ...(block.source === undefined ? [] : [`> —— ${block.source}`]),
      ].join("\n");
    case "table":
      return [
        ...(block.caption === undefined ? [] : [`|= ${cellText(block.caption)}`]),
        cells(block.head),
        ...block.rows.map(cells),
      ].join("\n");
    case "image":
      return named("", [block.alternative, block.caption, block.credit], block.file);
    case "video":
      return named("video", [block.title, block.credit, block.poster], block.file);
    case "attachment":
      return named("file", [block.name], block.file);
    case "continuation":
      return continuationNote(block, script);
  }
}

/** A line that names a file, with its texts up to the last one there is. */
function named(mark: string, texts: readonly (string | undefined)[], file: string): string {
  const last = texts.findLastIndex((text) => text !== undefined);
  const shown = texts.slice(0, last + 1).map((text) => cellText(text ?? ""));
  return `!${mark}[${shown.join("|")}](${file})`;
}

/** One line with what it begins; lines of the same kind next to each other belong together. */
interface Line {
  readonly kind: "paragraph" | "item" | "number" | "quotation" | "table" | "block" | "blank";
  readonly text: string;
  readonly block?: Block;
}

/** The blocks of a typed body. Blanks at either end of a line mean nothing. */
export function blocksOfText(text: string): Block[] {
  const lines = text.split("\n").map((line) => readLine(line.trim()));
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const joins =
      last?.[0]?.kind === line.kind && ["item", "number", "quotation", "table"].includes(line.kind);
    if (joins) last?.push(line);
    else groups.push([line]);
  }
  return groups.flatMap(blockOf);
}

function readLine(line: string): Line {
  if (line === "") return { kind: "blank", text: "" };
  const block = continuationOf(line) ?? fileOf(line) ?? headingOf(line);
  if (block !== undefined) return { kind: "block", text: line, block };
  if (/^- ./.test(line)) return { kind: "item", text: line.slice(2).trim() };
  if (/^\d+\. ./.test(line)) return { kind: "number", text: line.replace(/^\d+\. /, "").trim() };
  if (/^> ./.test(line)) return { kind: "quotation", text: line.slice(2).trim() };
  if (/^\|.*[^\s|]/.test(line)) return { kind: "table", text: line };
  return { kind: "paragraph", text: line };
}

function blockOf(group: readonly Line[]): Block[] {
  const [first] = group;
  switch (first?.kind) {
    case "block":
      return first.block === undefined ? [] : [first.block];
    case "item":
    case "number":
      return [
        {
          kind: "list",
          ordered: first.kind === "number",
          items: group.map(({ text }) => runsOfInline(text)),
        },
      ];
    case "quotation":
      return quotationOf(group.map(({ text }) => text));
    case "table":
      return tableOf(group.map(({ text }) => text));
    case "paragraph":
      return [{ kind: "paragraph", runs: runsOfInline(first.text) }];
    default:
      return [];
  }
}

function continuationOf(line: string): Block | undefined {
  const [, verb, page] = /^[(（](上接|下轉|下转)第([A-Z]?\d{1,3})版[)）]$/u.exec(line) ?? [];
  return page === undefined
    ? undefined
    : { kind: "continuation", direction: verb === "上接" ? "from" : "on", page };
}

/** A picture, a film or a paper; without its first text it is an ordinary line. */
function fileOf(line: string): Block | undefined {
  const [, mark, texts, file] = /^!(video|file)?\[(.+)\]\(([0-9a-f]{64})\)$/u.exec(line) ?? [];
  if (texts === undefined || file === undefined) return undefined;
  const [first = "", second = "", third = ""] = splitCells(texts);
  if (first === "") return undefined;
  if (mark === "file") return { kind: "attachment", file, name: first };
  const credit = mark === "video" ? second : third;
  const credited = credit !== "" && { credit };
  return mark === "video"
    ? { kind: "video", file, title: first, ...credited, ...(third && { poster: third }) }
    : { kind: "image", file, alternative: first, ...(second && { caption: second }), ...credited };
}

function headingOf(line: string): Block | undefined {
  const [, marks, text] = /^(##?) (.+)$/u.exec(line) ?? [];
  return text === undefined
    ? undefined
    : { kind: "heading", level: marks === "#" ? 2 : 3, runs: runsOfInline(text.trim()) };
}

function quotationOf(lines: readonly string[]): Block[] {
  const source = /^——\s*(.+)$/u.exec(lines.at(-1) ?? "")?.[1];
  const paragraphs = (source === undefined ? lines : lines.slice(0, -1)).map(runsOfInline);
  if (paragraphs.length === 0) return [{ kind: "paragraph", runs: runsOfInline(lines.join("")) }];
  return [{ kind: "quotation", paragraphs, ...(source !== undefined && { source }) }];
}

function splitCells(text: string): string[] {
  return text.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/** A cell must hold something; an empty one holds a wide blank. */
function rowOf(line: string): Run[][] {
  const inner = line.replace(/^\|/, "").replace(/(?<!\\)\|$/, "");
  return splitCells(inner).map((cell) => (cell === "" ? [{ text: "　" }] : runsOfInline(cell)));
}

function tableOf(lines: readonly string[]): Block[] {
  const caption = /^\|= (.+)$/u
    .exec(lines[0] ?? "")?.[1]
    ?.trim()
    .replaceAll("\\|", "|");
  const [head, ...rows] = (caption === undefined ? lines : lines.slice(1)).map(rowOf);
  if (head === undefined) return [{ kind: "paragraph", runs: runsOfInline(caption ?? "") }];
  return [{ kind: "table", ...(caption !== undefined && { caption }), head, rows }];
}
