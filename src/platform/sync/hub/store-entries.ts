import { sql } from "kysely";
import type { Entry, EntryAnswer } from "../wire.ts";
import { type Batch, becomeMachine } from "./batch.ts";
import type { Outcome } from "./entry-answers.ts";

/** An entry with what became of it. `entry` is null for what could not be read. */
export interface StoredEntry {
  readonly id: string;
  readonly hash: Buffer;
  readonly entry: Entry | null;
  readonly madeAt: Date;
  readonly outcome: Outcome;
}

export type KnownEntry = Pick<StoredEntry, "id" | "hash" | "outcome">;

interface Row {
  readonly id: string;
  readonly content_hash: Buffer;
  readonly status: EntryAnswer["status"];
  readonly code: string | null;
  readonly answer: Pick<EntryAnswer, "message" | "detail"> | null;
}

/** What was sent before under these ids, by any device. @NOTE reach: the hub remembers for everybody. */
export async function storedEntries(
  { context }: Batch,
  ids: readonly string[],
): Promise<Map<string, KnownEntry>> {
  const found = await sql<Row>`
    select id, content_hash, status, code, answer from sync_entry where id = any (${ids}::uuid[])`.execute(
    context.db,
  );
  return new Map(found.rows.map((row) => [row.id, knownEntry(row)]));
}

function knownEntry({ id, content_hash, status, code, answer }: Row): KnownEntry {
  const { message = null, detail = null } = answer ?? {};
  return { id, hash: content_hash, outcome: { status, code, message, detail, actId: null, waitsFor: null } };
}

/** All in one statement. Of what is done only that is kept; what is not keeps what its author sent. */
export async function storeEntries(batch: Batch, entries: readonly StoredEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await becomeMachine(batch);
  const { context, device } = batch;
  const { holder } = device;
  const rows = entries.map((each) => rowOf(each));
  const all = <K extends keyof EntryRow>(name: K) => rows.map((row) => row[name]);
  await sql`
    insert into sync_entry (id, device_id, holder, received_at, author, on_behalf_of, action, said_made_at, made_at,
      content_hash, input, status, code, answer, act_id, organisation_no)
    select id, ${device.id}, ${holder.kind === "phone" ? holder.personId : device.id}, ${context.now.toISOString()},
      author, on_behalf_of, action, said_made_at, made_at, content_hash, input::json, status, code, answer::json, act_id,
      organisation_no
    from unnest(${all("id")}::uuid[], ${all("author")}::uuid[], ${all("behalf")}::uuid[], ${all("action")}::text[],
      ${all("saidAt")}::text[], ${all("madeAt")}::timestamptz[], ${all("hash")}::bytea[], ${all("input")}::text[],
      ${all("status")}::text[], ${all("code")}::text[], ${all("answer")}::text[], ${all("actId")}::uuid[],
      ${all("waitsFor")}::integer[])
      as sent (id, author, on_behalf_of, action, said_made_at, made_at, content_hash, input, status, code, answer, act_id,
        organisation_no)`.execute(context.db);
  await keepFilesOfWaiting(batch, entries);
}

/** What a successor has to decide keeps its files meanwhile. */
async function keepFilesOfWaiting({ context }: Batch, entries: readonly StoredEntry[]): Promise<void> {
  const files = entries.flatMap(({ id, entry, outcome }) =>
    entry === null || outcome.status !== "to-confirm"
      ? []
      : [...new Set(entry.files)].map((hash) => ({
          id,
          author: entry.author,
          hash: Buffer.from(hash, "hex"),
        })),
  );
  if (files.length === 0) return;
  await sql`
    insert into sync_entry_file (entry_id, author, file_hash)
    select entry_id, author, file_hash
    from unnest(${files.map(({ id }) => id)}::uuid[], ${files.map(({ author }) => author)}::uuid[],
      ${files.map(({ hash }) => hash)}::bytea[]) as named (entry_id, author, file_hash)`.execute(context.db);
}

type EntryRow = ReturnType<typeof rowOf>;

function rowOf({ id, hash, entry, madeAt, outcome }: StoredEntry) {
  const { status, code, message, detail, actId, waitsFor } = outcome;
  const keepsInput = entry !== null && (status === "refused" || status === "to-confirm");
  return {
    id,
    hash,
    status,
    code,
    actId,
    waitsFor,
    author: entry?.author ?? null,
    behalf: entry?.onBehalfOf ?? null,
    action: entry?.action ?? "",
    saidAt: entry?.madeAt ?? "",
    madeAt: madeAt.toISOString(),
    input: keepsInput ? JSON.stringify(entry.input ?? null) : null,
    answer: message === null && detail === null ? null : JSON.stringify({ message, detail }),
  };
}
