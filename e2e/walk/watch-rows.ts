import pg from "pg";
import { useServer } from "#src/platform/db/server/use-server.ts";
import { emptied, unwatched } from "./unwatched.ts";

/** One table: how many rows it has, and which acts wrote those that were not there at the mark. */
interface TableRow {
  readonly table: string;
  readonly rows: number;
  /** One for each act: its id, or where rows name none the transaction's number. */
  readonly writers: readonly string[] | null;
  readonly namesAct: boolean;
  readonly snapshot: string;
}

interface ActRow {
  readonly id: string;
  readonly action: string;
  readonly kind: "person" | "visitor" | "system";
  readonly transaction: string;
}

/** What a form may do to rows: none, or those of acts. */
export type Outcome = "unchanged" | "saved";

export interface RowWatch extends AsyncDisposable {
  /** What is written from now on counts. */
  mark(): Promise<void>;
  /** @returns what should not have been written since the mark; marks anew */
  faults(outcome: Outcome): Promise<string[]>;
}

/**
 * Looks into the database of a running hub as its owner. Tables are taken from the catalogue, so that a new domain's are
 * watched unnamed. The hub's own jobs go on meanwhile: what an act of theirs wrote is told by that act and is no fault.
 */
export async function watchRows(dataDir: string): Promise<RowWatch> {
  const server = await useServer({ dataDir, log: () => undefined });
  const client = new pg.Client({ ...server.address, database: "sanwang" });
  await client.connect();
  await client.query("set jit = off; set plan_cache_mode = force_generic_plan");
  const { schema, look } = await questionOf(client);
  let snapshot = "1:1:";
  let counted = new Map<string, number>();

  async function since(mark: string): Promise<readonly TableRow[]> {
    const { rows } = await client.query<TableRow>({ name: "look", text: look, values: [mark] });
    snapshot = rows[0]?.snapshot ?? mark;
    return rows;
  }

  return {
    mark: async () => {
      const { rows } = await client.query<{ now: string }>("select pg_current_snapshot()::text as now");
      counted = new Map((await since(rows[0]?.now ?? snapshot)).map((each) => [each.table, each.rows]));
    },
    faults: async (outcome) => {
      const tables = await since(snapshot);
      const acts = await actsNamed(client, schema, tables);
      const found = tables.flatMap((each) => faultsOf(each, counted.get(each.table) ?? 0, acts, outcome));
      counted = new Map(tables.map((each) => [each.table, each.rows]));
      return found;
    },
    [Symbol.asyncDispose]: async () => {
      await client.end();
      await server.stop();
    },
  };
}

/** One question over every table that is watched: what was not visible at the mark, by act; in a history, by the act that replaced it. */
async function questionOf(client: pg.Client): Promise<{ schema: string; look: string }> {
  const county = await client.query<{ schema: string }>(
    "select nspname as schema from pg_namespace where nspname like 'county\\_%'",
  );
  const schema = county.rows[0]?.schema ?? "";
  const { rows } = await client.query<{ schema: string; name: string; act: string | null }>(
    `select n.nspname as schema, c.relname as name, max(a.attname) as act
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join pg_attribute a on a.attrelid = c.oid and a.attname in ('act_id', 'superseded_by')
     where n.nspname in ($1, 'cell', 'auth') and c.relkind = 'r'
     group by n.nspname, c.relname`,
    [schema],
  );
  const asked = rows.flatMap((each) => {
    const name = each.schema === schema ? each.name : `${each.schema}.${each.name}`;
    if (unwatched.has(name)) return [];
    const table = `${pg.escapeIdentifier(each.schema)}.${pg.escapeIdentifier(each.name)}`;
    const writer = each.act === null ? "t.xmin::text" : `coalesce(t.${each.act}::text, 'none')`;
    return `select ${pg.escapeLiteral(name)} as "table", count(*)::int as rows, ${each.act !== null} as "namesAct",
      array_agg(distinct ${writer}) filter (where not pg_visible_in_snapshot(t.xmin::text::xid8, $1)) as writers,
      pg_current_snapshot()::text as snapshot from ${table} t`;
  });
  return { schema, look: asked.join(" union all ") };
}

/** The acts of the writers, by their id and by their transaction. */
async function actsNamed(
  client: pg.Client,
  schema: string,
  tables: readonly TableRow[],
): Promise<ReadonlyMap<string, ActRow>> {
  const writers = tables.flatMap((each) => each.writers ?? []);
  if (writers.length === 0) return new Map();
  const { rows } = await client.query<ActRow>(
    `select id::text, action, actor_kind as kind, transaction_no::text as transaction
     from ${pg.escapeIdentifier(schema)}.act where id::text = any($1) or transaction_no::text = any($1)`,
    [writers],
  );
  return new Map(rows.flatMap((act) => [[act.id, act] as const, [act.transaction, act] as const]));
}

function faultsOf(
  { table, rows, writers, namesAct }: TableRow,
  before: number,
  acts: ReadonlyMap<string, ActRow>,
  outcome: Outcome,
): string[] {
  const written = (writers ?? []).map((writer) => ({ writer, act: acts.get(writer) }));
  const strays = written.filter(({ act }) => act === undefined);
  if (outcome === "saved")
    return namesAct ? strays.map(({ writer }) => `${table} has rows of act ${writer}, which is none`) : [];
  const byPersons = written.filter(({ act }) => act !== undefined && act.kind !== "system");
  const said = [...strays, ...byPersons].map(
    ({ act }) => `is not accepted, and yet ${act?.action ?? "no act"} wrote ${table}`,
  );
  const isByJob = [...acts.values()].some(({ kind }) => kind === "system");
  if (rows < before && !isByJob && !emptied.has(table))
    said.push(`is not accepted, and yet ${before - rows} rows of ${table} are gone`);
  return said;
}
