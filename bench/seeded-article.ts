import { randomUUID } from "node:crypto";
import {
  createArticle,
  defineColumn,
  publishArticle,
  saveArticle,
  correctArticle,
} from "#src/domains/press/index.ts";
import { perform } from "#src/platform/access/action.ts";
import { readConfig } from "#src/platform/config/config.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { openDatabase } from "../src/processes/open-database.ts";

/** An invented article of about 2,000 characters in a county of its own, and the way to change it. */
export interface SeededArticle extends AsyncDisposable {
  readonly cell: Cell;
  readonly county: County;
  readonly slug: string;
  readonly paragraphs: readonly string[];
  /** Corrects the title; answered when no process shows the old one. */
  retitle(title: string): Promise<void>;
}

/** Arguments with which the hub that holds it is started. */
export const seededCounty = ["--empty", "--county", "990101", "--name", "清溪縣"] as const;

const operator = { kind: "system", job: "bench" } as const;
const organisationNo = 1;

/** Joins the running hub's database, as commands do. */
export async function seedArticle(dataDir: string): Promise<SeededArticle> {
  const config = readConfig({ SANWANG_DATA: dataDir });
  const database = await openDatabase(config, { log: openLogs("error").database, appConnections: 4 });
  const { cell } = database;
  const county = await cell.county("990101");
  if (county === undefined) throw new Error("The hub was not started with the seeded county.");
  const [columnId, articleId, slug] = [randomUUID(), randomUUID(), "library-lights"];
  const paragraphs = Array.from({ length: 14 }, (_, at) => paragraph(at));
  const documentOf = (title: string) => ({
    script: "zh-Hant" as const,
    title,
    blocks: paragraphs.map((text) => ({ kind: "paragraph" as const, runs: [{ text }] })),
  });
  await perform(cell, county, operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
  await perform(cell, county, operator, createArticle, {
    articleId,
    organisationNo,
    columnId,
    slug,
    document: documentOf("柳塘村圖書室重新開門"),
  });
  await perform(cell, county, operator, publishArticle, { articleId, seenVersion: 1 });
  let version = 1;
  return {
    cell,
    county,
    slug,
    paragraphs,
    retitle: async (title) => {
      const saved = await perform(cell, county, operator, saveArticle, {
        articleId,
        seenVersion: version,
        document: documentOf(title),
      });
      version = saved.version;
      await perform(cell, county, operator, correctArticle, {
        articleId,
        seenVersion: version,
        note: `標題改為「${title}」。`,
      });
    },
    [Symbol.asyncDispose]: () => database.close(),
  };
}

function paragraph(at: number): string {
  const said = [
    "圖書室停了兩年，秋收以後又開了門，晚上七點到九點有人值班。",
    "六百冊書從需要中來：果樹、機修、育兒、法律，各放一架。",
    "村裏的年輕人輪流登記借還，老人來看報，孩子來寫作業。",
    "到了年底，借書的人比開門那個月多了一倍。",
  ];
  return `第${at + 1}段。${said.map((_, offset) => said[(at + offset) % said.length]).join("")}`;
}
