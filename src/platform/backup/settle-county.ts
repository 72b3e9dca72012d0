import { randomUUID } from "node:crypto";
import type pg from "pg";
import { actColumns, type EntryRow, lookColumns } from "../audit/entries.ts";
import { chainStart } from "../audit/seal.ts";
import { appendToChain } from "../audit/sequence-acts.ts";
import { type Erasure, eraseInTransaction } from "../personal/erase-persons.ts";
import type { PersonalTable } from "../personal/personal-tables.ts";
import type { CountyEntry } from "./manifest.ts";

/**
 * Makes a restored county's rows its own in this server. Runs as sanwang_system with the county's search_path, inside the
 * transaction in which the county comes into the directory:
 * acts and looks that had no number get the next ones; the sequencer starts behind this transaction, under whose number
 * or an earlier one all restored rows stand, so it neither misses nor repeats one; devices see a new epoch; handlers are
 * offered again what they have not done; who was erased is erased.
 */
export async function settleCounty(
  client: pg.ClientBase,
  county: CountyEntry,
  tables: readonly PersonalTable[],
  erasedElsewhere: readonly string[],
): Promise<Erasure> {
  await sealWaiting(client, county);
  await client.query(
    `update sequencer_state set holder = null, held_until = null, watched_number = null, watched_at = null, settled_at = now(),
       read_below = (pg_current_xact_id()::text::numeric + 1)::text::xid8`,
  );
  await client.query("update sync_epoch set epoch = $1, since = now(), reason = 'restored'", [randomUUID()]);
  await client.query("update event_handler set dispatched_seq = from_seq");
  return eraseAgain(client, tables, erasedElsewhere);
}

async function sealWaiting(client: pg.ClientBase, county: CountyEntry): Promise<void> {
  const last = await client.query<{ seq: string; chain_hash: Buffer }>(
    "select act_sequence.seq::text, chain_hash from act_sequence order by act_sequence.seq desc limit 1",
  );
  const head = last.rows[0];
  const start = { seq: BigInt(head?.seq ?? "0"), chainHash: head?.chain_hash ?? chainStart(county.code) };
  const waiting = await client.query<EntryRow>(
    `select kind, id, at, local_day, what, actor_kind, actor_person, on_behalf_of, organisation_no, subject_id,
       subject_count, purpose, content_hash
     from (select ${actColumns} from act where id = any ($1) union all select ${lookColumns} from access_log where id = any ($1)) entry
     order by array_position($1::uuid[], id)`,
    [county.unsealed.map((each) => each.id)],
  );
  await appendToChain(client, start, waiting.rows);
}

async function eraseAgain(
  client: pg.ClientBase,
  tables: readonly PersonalTable[],
  erasedElsewhere: readonly string[],
): Promise<Erasure> {
  await client.query(
    `insert into erasure_log (subject_id, erased_at, act_id)
     select subject_id, now(), $2 from unnest($1::uuid[]) as subject_id on conflict do nothing`,
    [erasedElsewhere, randomUUID()],
  );
  const known = await client.query<{ id: string }>("select subject_id as id from erasure_log");
  const ids = known.rows.map((row) => row.id);
  return ids.length === 0 ? { rows: 0, entries: 0, files: [] } : eraseInTransaction(client, tables, ids);
}
