import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { publishedArticle, siteFrame } from "#src/domains/press/index.ts";
import { startBare, type ServerProcess } from "./bare-process.ts";
import { atLeast, type Bench, type Figure, median } from "./figure.ts";
import { scratchData, startHub } from "./hub-process.ts";
import { load, type LoadResult } from "./load.ts";
import { recordStatements } from "./recorded-statements.ts";
import { seedArticle, seededCounty, type SeededArticle } from "./seeded-article.ts";

const warmUps = 2;
const rounds = 13;
/** How V8 compiles a hub differs from start to start by a tenth. */
const starts = 3;

/** The limit stays in force and is never reached: what it costs is measured too. */
const noLimitReached = { SANWANG_REQUESTS_PER_SECOND: "10000000" };

/**
 * Processor time and rate of an article page from a real hub, against a bare Node server in a process of its own:
 * kept pages against the same bytes and headers; pages made anew against the page's own statements (role, policies and
 * all) in one transaction, with a template string around the text. Making a page costs the database more than Node, and
 * on one machine both share its processors, so its processor time counts both. Taken in short turns, so that a busy moment
 * meets both; the middle of the ratios counts, of kept pages over several starts of the hub. The hub keeps a page's questions planned, as part of what it does to be
 * fast; against a bare server that does so too the figure is told beside it.
 */
const bench: Bench = async (report) => {
  const measured: Round[] = [];
  for (let start = 1; start <= starts; start += 1) {
    await using data = await scratchData();
    await using hub = await startHub({ dataDir: data.dataDir, args: seededCounty, env: noLimitReached });
    await using article = await seedArticle(data.dataDir);
    const path = `/news/${article.slug}`;
    measured.push(...(await kept(hub, path)));
    if (start < starts) continue;
    report(
      figure("kept article page, by processor time", 0.8, measured, (one) => 1_000 / one.cpuMsPerRequest),
    );
    report(figure("kept article page, by the clock", 0.8, measured, (one) => one.perSecond));
    // An address that says what is so anyway is answered like any other and never kept.
    for (const each of await madeAnew(hub, `${path}?view=standard`, article)) report(each);
  }
};

export default bench;

async function kept(hub: ServerProcess, path: string): Promise<Round[]> {
  const headers = { "accept-encoding": "gzip, deflate, br, zstd" };
  await answerTo(hub, path, headers);
  const { head, body } = await answerTo(hub, path, headers);
  await using bare = await startBare({ head, body: body.toString("base64") });
  return await inTurn({ requests: 16_000, path, headers }, hub, bare);
}

async function madeAnew(hub: ServerProcess, path: string, article: SeededArticle): Promise<Figure[]> {
  const { head, body } = await answerTo(hub, path, {});
  const statements = await recordStatements(article.cell, article.county, async (ctx) => {
    await publishedArticle(ctx, "zh-Hant", article.slug);
    await siteFrame(ctx, "zh-Hant");
  });
  const text = article.paragraphs.map((each) => `<p>${each}</p>`).join("\n");
  const [before = "", after] = body.toString().split(text);
  if (after === undefined) throw new Error("The page does not hold the article's text as expected.");
  const { host, port, database, user, password } = article.cell.pool.options;
  const page = { database: { host, port, database, user, password, max: 10 }, before, after };
  const asked = { requests: 1_000, path, headers: {}, databaseOf: hub.pid };
  await using bare = await startBare({ head, page: { ...page, statements } });
  await using keeping = await startBare({ head, page: { ...page, statements: statements.map(byName) } });
  const measured = await inTurn(asked, hub, bare);
  const toKeeping = await inTurn(asked, hub, keeping);
  return [
    figure("article page made anew, by processor time with the database's", 0.7, measured, withDatabase),
    figure("article page made anew, by the clock", 0.7, measured, (one) => one.perSecond),
    told("without the database's", measured, (one) => 1_000 / one.cpuMsPerRequest),
    told("with the database's, the bare server's questions planned once too", toKeeping, withDatabase),
  ];
}

function told(what: string, measured: readonly Round[], rate: (one: LoadResult) => number): Figure {
  const name = `article page made anew, by processor time ${what}`;
  return { ...figure(name, 0, measured, rate), goal: "told only" };
}

/** Statements of the transaction itself come as several in one text, which cannot have a name. */
function byName<S extends { readonly text: string }>(
  statement: S,
  at: number,
): S & { readonly name?: string } {
  return /^\s*select/i.test(statement.text) ? { ...statement, name: `question_${at}` } : statement;
}

interface Asked {
  readonly requests: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly databaseOf?: number;
}

interface Round {
  readonly hub: LoadResult;
  readonly bare: LoadResult;
}

/** The first rounds only warm up. */
async function inTurn(asked: Asked, hub: ServerProcess, bare: ServerProcess): Promise<Round[]> {
  const measured: Round[] = [];
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const both = { bare: await load({ ...asked, ...bare }), hub: await load({ ...asked, ...hub }) };
    if (round >= warmUps) measured.push(both);
  }
  return measured;
}

function figure(
  name: string,
  goal: number,
  measured: readonly Round[],
  rate: (one: LoadResult) => number,
): Figure {
  const ratio = median(measured.map(({ hub, bare }) => rate(hub) / rate(bare)));
  const limit = median(measured.map(({ bare }) => rate(bare)));
  return atLeast(name, ratio * limit, "pages/s", limit, goal);
}

function withDatabase({ cpuMsPerRequest, databaseMsPerRequest }: LoadResult): number {
  return 1_000 / (cpuMsPerRequest + databaseMsPerRequest);
}

/** What Node writes by itself in each answer. */
const written = new Set(["date", "connection", "keep-alive", "x-request-id"]);

async function answerTo({ port }: ServerProcess, path: string, headers: Readonly<Record<string, string>>) {
  const host = `localhost:${port}`;
  const request = get({ host: "127.0.0.1", port, path, headers: { ...headers, host } });
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  const parts = await answer.toArray();
  if (answer.statusCode !== 200) throw new Error(`${path} was answered with ${answer.statusCode}`);
  const head = answer.rawHeaders.flatMap((name, at) =>
    at % 2 === 0 && !written.has(name.toLowerCase()) ? [name, answer.rawHeaders[at + 1] ?? ""] : [],
  );
  return { head, body: Buffer.concat(parts as Buffer[]) };
}
