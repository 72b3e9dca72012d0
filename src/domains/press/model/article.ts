import { z } from "zod";
import { say, sayTooLong } from "#src/platform/errors/parse-input.ts";
import { scripts } from "#src/platform/script/script.ts";

const longest = { title: 120, line: 200, summary: 400, run: 5_000, address: 2_000, blocks: 500, runs: 500 };

const tooLong = say("太长了。", "太長了。", "This is too long.");
const missing = say("请填写。", "請填寫。", "Please fill this in.");
const oneLine = say(
  "这里只能写一行。",
  "這裡只能寫一行。",
  "This must be one line without control characters.",
);
const badAddress = say(
  "链接要以 http://、https:// 或 / 开头。",
  "鏈接要以 http://、https:// 或 / 開頭。",
  "A link begins with http://, https:// or /.",
);

function line(max: number) {
  return z
    .string()
    .trim()
    .min(1, missing)
    .max(max, sayTooLong(max))
    .regex(/^\P{Cc}*$/u, oneLine);
}

/** An address of this site ("/…", but not "//…", which leaves it) or of the web. Scripts cannot be addressed. */
const linkAddress = z
  .string()
  .max(longest.address, sayTooLong(longest.address))
  .regex(/^(?:https?:\/\/[^\s/]|\/(?![/\\]))\P{Cc}*$/u, badAddress);

const run = z.strictObject({
  text: z
    .string()
    .min(1, missing)
    .max(longest.run, sayTooLong(longest.run))
    .regex(/^\P{Cc}*$/u, oneLine),
  marks: z
    .array(z.enum(["strong", "emphasis"]))
    .max(2)
    .optional(),
  link: linkAddress.optional(),
});

const runs = z.array(run).min(1, missing).max(longest.runs, tooLong);

/** A file's SHA-256, its name in the store. */
const file = z.string().regex(/^[0-9a-f]{64}$/);

/** What the file is and its bytes: the library's own knowledge, put in when the article is saved, whatever was sent. */
const known = { mediaType: z.string().max(100).optional(), size: z.int().positive().optional() };

/** A page of a printed edition as the paper names it: 18, A3. */
const printPage = z.string().regex(/^[A-Z]?\d{1,3}$/);

const block = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("paragraph"), runs }),
  z.strictObject({ kind: z.literal("heading"), level: z.literal([2, 3]), runs }),
  z.strictObject({
    kind: z.literal("image"),
    file,
    alternative: line(longest.line),
    caption: line(longest.line).optional(),
    credit: line(longest.line).optional(),
  }),
  z.strictObject({
    kind: z.literal("video"),
    file,
    title: line(longest.line),
    credit: line(longest.line).optional(),
    /** The picture that stands in its place until it plays. */
    poster: file.optional(),
    ...known,
  }),
  z.strictObject({ kind: z.literal("attachment"), file, name: line(longest.title), ...known }),
  z.strictObject({
    kind: z.literal("list"),
    ordered: z.boolean(),
    items: z.array(runs).min(1, missing).max(100, tooLong),
  }),
  z.strictObject({
    kind: z.literal("quotation"),
    paragraphs: z.array(runs).min(1, missing).max(50, tooLong),
    source: line(longest.line).optional(),
  }),
  z.strictObject({
    kind: z.literal("table"),
    caption: line(longest.line).optional(),
    head: z.array(runs).min(1, missing).max(12, tooLong),
    rows: z.array(z.array(runs).max(12, tooLong)).max(500, tooLong),
  }),
  /** Where the printed article jumps to another page: `on` it, or came `from` it. */
  z.strictObject({ kind: z.literal("continuation"), direction: z.enum(["on", "from"]), page: printPage }),
]);

/** An article as it is written: in one script, from a closed set of blocks; lengths count UTF-16 units. */
export const articleDocument = z.strictObject({
  script: z.enum(scripts),
  title: line(longest.title),
  subtitle: line(longest.line).optional(),
  byline: line(longest.line).optional(),
  source: line(longest.line).optional(),
  summary: line(longest.summary).optional(),
  blocks: z.array(block).max(longest.blocks, tooLong),
});

export type ArticleDocument = z.output<typeof articleDocument>;
export type Block = z.output<typeof block>;
export type Run = z.output<typeof run>;
