import { createHash } from "node:crypto";
import {
  correctArticle,
  createArticle,
  defineColumn,
  publishArticle,
  saveArticle,
} from "#src/domains/press/index.ts";
import { foundCountyCommittee } from "#src/domains/registry/index.ts";
import { perform } from "#src/platform/access/action.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { type HubParts, operator } from "./hub-parts.ts";
import type { Found, Operation, Tally, Told } from "./operation.ts";

/** Piece n is one article: written, published, changed, and corrected with a note. */
const committeeNo = 1;

function idOf(what: string): string {
  const hex = createHash("sha256").update(what).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const columnId = idOf("column");
const articleIdOf = (piece: number) => idOf(`article ${piece}`);

const title = (piece: number, script: "hans" | "hant") =>
  script === "hant" ? `幹部到第${piece}戶走訪` : `干部到第${piece}户走访`;
const text = (version: number, script: "hans" | "hant") =>
  script === "hant" ? `圖書室開門，這是第${version}稿。` : `图书室开门，这是第${version}稿。`;

function documentOf(piece: number, version: number) {
  return {
    script: "zh-Hant" as const,
    title: title(piece, "hant"),
    blocks: [{ kind: "paragraph" as const, runs: [{ text: text(version, "hant") }] }],
  };
}

async function prepare({ database, county }: HubParts): Promise<void> {
  const known = await database.asOwner((client) => client.query(`select from ${county.schema}.press_column`));
  if (known.rowCount !== 0) return;
  const committee = { id: idOf("committee"), name: "清溪縣委員會", from: "2000-01-01" };
  await perform(database.cell, county, operator, foundCountyCommittee, committee).catch(unless("registry."));
  const column = { columnId, slug: "news", nameHant: "要聞", place: 0 };
  await perform(database.cell, county, operator, defineColumn, column);
}

function unless(code: string): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof AppError) || !error.code.startsWith(code)) throw error;
  };
}

async function publish({ database: { cell }, county }: HubParts, piece: number): Promise<string> {
  const articleId = articleIdOf(piece);
  const created = await perform(cell, county, operator, createArticle, {
    articleId,
    organisationNo: committeeNo,
    columnId,
    document: documentOf(piece, 1),
  });
  if (created.version === 1) {
    await perform(cell, county, operator, publishArticle, { articleId, seenVersion: 1 });
    await perform(cell, county, operator, saveArticle, {
      articleId,
      seenVersion: 1,
      document: documentOf(piece, 2),
    });
  }
  // The answer to the correction may be all that was lost; then nothing is left to correct.
  await perform(cell, county, operator, correctArticle, {
    articleId,
    seenVersion: 2,
    note: "改正一處。",
  }).catch(unless("press.nothing-to-correct"));
  return created.slug;
}

interface ArticleRow {
  readonly id: string;
  readonly slug: string;
  readonly state: string;
  readonly version: number;
  readonly published_version: number | null;
  readonly versions: number;
  readonly notes: number;
  readonly shown_version: number | null;
  readonly title_hans: string | null;
  readonly title_hant: string | null;
  readonly text_hans: string | null;
  readonly text_hant: string | null;
  readonly shown_notes: number | null;
}

async function articles({ database, county }: HubParts): Promise<ReadonlyMap<string, ArticleRow>> {
  const { schema } = county;
  const found = await database.asOwner((client) =>
    client.query<ArticleRow>(
      `select a.id, a.slug, a.state, a.version, a.published_version, v.versions, c.notes, p.version as shown_version,
         p.title_hans, p.title_hant, p.text_hans, p.text_hant, jsonb_array_length(p.corrections) as shown_notes
       from ${schema}.article a
       left join ${schema}.published_article p on p.article_id = a.id
       cross join lateral (select count(*)::integer as versions from ${schema}.article_version v where v.article_id = a.id) v
       cross join lateral (select count(*)::integer as notes from ${schema}.article_correction c where c.article_id = a.id) c`,
    ),
  );
  return new Map(found.rows.map((row) => [row.id, row]));
}

/** What each stage of a piece leaves; between two stages nothing else may ever be seen. */
function disagreements(row: ArticleRow, piece: number): readonly string[] {
  const { published_version: shown } = row;
  const expected: Partial<ArticleRow> =
    shown === null
      ? { state: "draft", version: 1, versions: 1, notes: 0, shown_version: null }
      : {
          versions: row.version,
          notes: shown - 1,
          shown_version: shown,
          shown_notes: shown - 1,
          title_hans: title(piece, "hans"),
          title_hant: title(piece, "hant"),
          text_hans: text(shown, "hans"),
          text_hant: text(shown, "hant"),
        };
  return (Object.keys(expected) as (keyof ArticleRow)[])
    .filter((key) => row[key] !== expected[key])
    .map((key) => `article-${piece}:${key}=${row[key]}`);
}

async function find(parts: HubParts, piece: number): Promise<Found> {
  const row = (await articles(parts)).get(articleIdOf(piece));
  if (row === undefined) return "none";
  const broken = disagreements(row, piece);
  if (broken.length > 0) return broken.join(",").replaceAll(" ", "");
  return row.published_version === 2 ? "whole" : "none";
}

async function check(parts: HubParts, { done }: Told): Promise<Tally> {
  const rows = await articles(parts);
  const broken: string[] = [];
  let [lost, doubled] = [0, 0];
  for (const [piece, slug] of done) {
    const row = rows.get(articleIdOf(piece));
    if (row?.published_version !== 2 || row.slug !== slug) lost += 1;
    else if (row.versions > 2 || row.notes > 1) doubled += 1;
    if (row !== undefined) broken.push(...disagreements(row, piece));
  }
  return { lost, doubled, broken: [...broken, ...(await pageVersionGaps(parts))] };
}

/** Every raise of the page version must have left its tags, or a process would keep an old page. */
async function pageVersionGaps({ database }: HubParts): Promise<readonly string[]> {
  return database.asOwner(async (client) => {
    const found = await client.query<{ version: string; last: string; kept: string; least: string }>(
      `select v.version, max(i.version) as last, count(*) as kept, min(least(v.version, 1000)) as least
       from cell.page_version v join cell.page_invalidation i using (county_code) group by v.version`,
    );
    return found.rows
      .filter((row) => row.version !== row.last || row.kept !== row.least)
      .map((row) => `pages:${JSON.stringify(row)}`);
  });
}

export const publishing: Operation = { pauseMs: 0, prepare, find, perform: publish, check };
