import { randomUUID } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import {
  articleForEditing,
  articleOfPage,
  type ArticleOfPage,
  columnBySlug,
  createArticle,
  openDoubts,
  publishArticle,
  readPage,
  requireSize,
  settleDoubts,
} from "#src/domains/press/index.ts";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import { type Action, perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { words } from "#src/platform/i18n/language.ts";
import type { Doubt } from "#src/platform/script/script.ts";
import type { z } from "zod";
import { actorOf } from "./actor-of.ts";
import { type Command, readArguments } from "./command.ts";
import { countyNamed } from "./county-named.ts";
import { cliError } from "./errors.ts";
import { showDoubts, showImported } from "./import-article-report.ts";
import { tell } from "./output.ts";
import { withHubDatabase } from "./with-hub-database.ts";

/** The operator at the machine acts as the system; the act row says so. */
const operator: Actor = { kind: "system", job: "import article" };

interface Target {
  readonly cell: Cell;
  readonly county: County;
  readonly actor: Actor;
}

/** Reads an old page into a draft: of the county committee, or of the organisation that the person of `--as` writes for. */
export const command: Command = {
  name: "import article",
  summary: words("导入一篇旧网页的文章", "導入一篇舊網頁的文章", "Import the article of an old web page"),
  usage: ["FILE.txt"],
  run: async (args) => {
    const { values, positionals } = readArguments(args, {
      county: { type: "string" },
      as: { type: "string" },
      column: { type: "string" },
      title: { type: "string" },
      accept: { type: "string" },
      publish: { type: "boolean", default: false },
    });
    const [file] = positionals;
    if (file === undefined) throw cliError("cli.argument-missing", { name: "FILE.txt" });
    if (values.accept !== undefined && values.accept !== "certain") {
      throw cliError("cli.unknown-option", { reason: `--accept ${values.accept}` });
    }
    const imported = articleOfPage(await readPageFile(file), values.title);
    await withHubDatabase(async ({ cell }) => {
      const county = await countyNamed(cell, values.county);
      const target = { cell, county, actor: await actorOf(cell, county, values.as, operator) };
      showImported(imported);
      const articleId = await saveDraft(target, imported, values.column);
      await settleAndShow(target, articleId, values.accept === "certain");
      if (values.publish) await publish(target, articleId);
    });
  },
};

/** The first organisation the person writes for; without one the county committee, for which the right then lacks. */
async function organisationOf({ cell, county, actor }: Target): Promise<number> {
  const numbers = await withCounty(cell, county, actor, async ({ rights }) => [
    ...(rights?.named.get("press.create-article") ?? []),
  ]);
  return numbers.length === 0 ? countyNo : Math.min(...numbers);
}

async function readPageFile(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || !found.isFile()) throw cliError("cli.file-unreadable", { file });
  requireSize(found.size);
  return readPage(await readFile(file));
}

function act<Schema extends z.ZodType, Result>(
  { cell, county, actor }: Target,
  action: Action<Schema, Result>,
  input: z.input<Schema>,
): Promise<Result> {
  return perform(cell, county, actor, action, input);
}

async function saveDraft(
  target: Target,
  { document }: ArticleOfPage,
  columnSlug: string | undefined,
): Promise<string> {
  const { cell, county, actor } = target;
  const column = await withCounty(cell, county, actor, (ctx) => columnBySlug(ctx, columnSlug));
  const articleId = randomUUID();
  const organisationNo = await organisationOf(target);
  await act(target, createArticle, { articleId, organisationNo, columnId: column.id, document });
  return articleId;
}

async function articleAndDoubts({ cell, county, actor }: Target, articleId: string) {
  const article = await withCounty(cell, county, actor, (ctx) => articleForEditing(ctx, articleId));
  return { article, ...(await openDoubts(article)) };
}

async function settleAndShow(target: Target, articleId: string, acceptCertain: boolean): Promise<void> {
  const { article, doubts } = await articleAndDoubts(target, articleId);
  const certain = acceptCertain ? doubts.filter(isSettledAtOnce) : [];
  if (certain.length > 0) {
    const decisions = certain.map(({ start, end, from, proposals }) => ({
      start,
      end,
      from,
      to: proposals[0] ?? from,
      decision: "accepted" as const,
    }));
    await act(target, settleDoubts, { articleId, seenVersion: article.version, decisions });
  }
  showDoubts(
    certain,
    doubts.filter((doubt) => !certain.includes(doubt)),
  );
}

function isSettledAtOnce({ certainty, overrides }: Doubt): boolean {
  return certainty === "certain" && overrides === undefined;
}

async function publish(target: Target, articleId: string): Promise<void> {
  const { cell, county, actor } = target;
  const { version } = await withCounty(cell, county, actor, (ctx) => articleForEditing(ctx, articleId));
  const { slug } = await act(target, publishArticle, { articleId, seenVersion: version });
  tell(words("已发表：/news/{slug}", "已發表：/news/{slug}", "Published: /news/{slug}"), { slug });
}
