import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";

/**
 * The limit that pages are measured against: a bare Node server in a process of its own, started with what to answer
 * as JSON in its first argument; it prints its port.
 */
export interface BareAnswer {
  /** Name, value, name, value …, without those that Node writes itself. */
  readonly head: readonly string[];
  /** Base64. The same bytes each time, or with `page` what stands around the text. */
  readonly body?: string;
  readonly page?: BarePage;
}

/** A page made of one transaction's rows and a template string. */
export interface BarePage {
  readonly database: pg.PoolConfig;
  /** In their order; the last but one gives the article's row. */
  readonly statements: readonly {
    readonly name?: string;
    readonly text: string;
    readonly values: readonly unknown[];
  }[];
  readonly before: string;
  readonly after: string;
}

interface ArticleRow {
  readonly document: { readonly blocks: readonly { readonly runs: readonly { readonly text: string }[] }[] };
}

function answering(wanted: BareAnswer): (response: ServerResponse) => void {
  const { page } = wanted;
  const head = [...wanted.head];
  if (page === undefined) {
    const body = Buffer.from(wanted.body ?? "", "base64");
    return (response) => void response.writeHead(200, head).end(body);
  }
  const pool = new pg.Pool(page.database);
  return (response) => {
    void fromRows(pool, page).then((html) => response.writeHead(200, head).end(html));
  };
}

async function fromRows(pool: pg.Pool, { statements, before, after }: BarePage): Promise<string> {
  const client = await pool.connect();
  let row: ArticleRow | undefined;
  for (const statement of statements) {
    const result = await client.query<ArticleRow>({ ...statement, values: [...statement.values] });
    row = result.rows?.[0]?.document === undefined ? row : result.rows[0];
  }
  client.release();
  const paragraphs = row?.document.blocks.map(({ runs }) => `<p>${runs[0]?.text}</p>`).join("\n");
  return `${before}${paragraphs}${after}`;
}

if (import.meta.main) {
  const answer = answering(JSON.parse(process.argv[2] ?? "{}") as BareAnswer);
  const server = createServer((_request, response) => answer(response));
  server.listen(0, "127.0.0.1", () => {
    process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
  });
}
