import { downloadName, fileTypeWords, sizeInWords } from "#src/domains/library/model/file-words.ts";
import type { Script } from "#src/platform/script/script.ts";
import type { ArticleDocument, Block, Run } from "./article.ts";
import { continuationNote } from "./render-text.ts";

export interface Addresses {
  /** Where the file with this SHA-256 is served. */
  file(file: string): string;
  /** Where the print page is shown; undefined when it is not in the archive. */
  printPage?(page: string): string | undefined;
}

/** All elements an article may become. No other way leads from a document to a tag. */
export const articleElements = [
  ...(["p", "h2", "h3", "strong", "em", "a", "img", "video", "figure", "figcaption", "cite"] as const),
  ...(["ol", "ul", "li", "blockquote", "table", "caption", "thead", "tbody", "tr", "th", "td"] as const),
] as const;

type Attributes = Readonly<Record<string, string | undefined>>;

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** `content` is HTML already. */
function element(
  name: Exclude<(typeof articleElements)[number], "img">,
  content: string,
  attributes: Attributes = {},
) {
  return `<${name}${render(attributes)}>${content}</${name}>`;
}

function render(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escape(value ?? "")}"`)
    .join("");
}

function renderRun(run: Run): string {
  let html = escape(run.text);
  if (run.marks?.includes("emphasis")) html = element("em", html);
  if (run.marks?.includes("strong")) html = element("strong", html);
  return run.link === undefined ? html : element("a", html, { href: run.link });
}

function renderRuns(runs: readonly Run[]): string {
  return runs.map(renderRun).join("");
}

function renderImage(block: Extract<Block, { kind: "image" }>, addresses: Addresses): string {
  const image = `<img${render({ src: addresses.file(block.file), alt: block.alternative })}>`;
  const caption = block.caption === undefined ? "" : element("figcaption", escape(block.caption));
  const credit = block.credit === undefined ? "" : element("cite", escape(block.credit));
  return element("figure", image + caption + credit);
}

/** Where films are not played, the link inside leads to the file. */
function renderVideo(block: Extract<Block, { kind: "video" }>, script: Script, addresses: Addresses): string {
  const { title, credit, poster } = block;
  const video = element("video", renderDownload({ ...block, name: title }, script, addresses), {
    src: addresses.file(block.file),
    controls: "controls",
    preload: "none",
    poster: poster === undefined ? undefined : addresses.file(poster),
    "aria-label": title,
  });
  const cite = credit === undefined ? "" : element("cite", escape(credit));
  return element("figure", video + element("figcaption", escape(title)) + cite, { class: "video" });
}

/** A link to a file that says what one gets before one fetches it. */
function renderDownload(
  file: { readonly file: string; readonly name: string; readonly mediaType?: string; readonly size?: number },
  script: Script,
  addresses: Addresses,
): string {
  const { name, mediaType = "", size } = file;
  const facts = [fileTypeWords(mediaType)[script], ...(size === undefined ? [] : [sizeInWords(size)])];
  return element("a", escape(`${name}（${facts.join("，")}）`), {
    href: addresses.file(file.file),
    download: downloadName(name, mediaType),
  });
}

function renderTable(block: Extract<Block, { kind: "table" }>): string {
  const caption = block.caption === undefined ? "" : element("caption", escape(block.caption));
  const head = block.head.map((cell) => element("th", renderRuns(cell), { scope: "col" })).join("");
  const rows = block.rows.map((row) =>
    element("tr", row.map((cell) => element("td", renderRuns(cell))).join("")),
  );
  return element("table", caption + element("thead", element("tr", head)) + element("tbody", rows.join("")));
}

function renderBlock(block: Block, script: Script, addresses: Addresses): string {
  switch (block.kind) {
    case "paragraph":
      return element("p", renderRuns(block.runs));
    case "heading":
      return element(block.level === 2 ? "h2" : "h3", renderRuns(block.runs));
    case "image":
      return renderImage(block, addresses);
    case "video":
      return renderVideo(block, script, addresses);
    case "attachment":
      return element("p", renderDownload(block, script, addresses), { class: "attachment" });
    case "list":
      return element(
        block.ordered ? "ol" : "ul",
        block.items.map((item) => element("li", renderRuns(item))).join(""),
      );
    case "quotation": {
      const source = block.source === undefined ? "" : element("cite", escape(block.source));
      return element(
        "blockquote",
        block.paragraphs.map((each) => element("p", renderRuns(each))).join("") + source,
      );
    }
    case "table":
      return renderTable(block);
    case "continuation": {
      const note = escape(continuationNote(block, script));
      const address = addresses.printPage?.(block.page);
      return element("p", address === undefined ? note : element("a", note, { href: address }), {
        class: "continuation",
      });
    }
  }
}

/** The body as HTML, a line for each block; every text escaped. Title and notes are the page's. */
export function renderHtml(document: ArticleDocument, addresses: Addresses): string {
  return document.blocks.map((block) => renderBlock(block, document.script, addresses)).join("\n");
}
