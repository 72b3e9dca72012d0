import type pg from "pg";
import type { Cell } from "../db/cell.ts";
import type { County } from "../db/county.ts";
import { inTransaction } from "../db/with-county.ts";
import { readHeads } from "./audit-head.ts";
import { actColumns, type EntryRow, entryOf, lookColumns } from "./entries.ts";
import { sealHash } from "./record-act.ts";
import { personsHash } from "./record-look.ts";
import { chainHash, chainStart, entryHash } from "./seal.ts";

/**
 * `gap`: numbers are missing; `missing`: a sealed act or look is gone; `changed`: it says something else than was
 * sealed; `broken`: the link itself was altered; `unsealed`: an act that must have a number has none; `head`: the chain
 * differs from what was noted in the head file; `head-unreadable`: a line of that file is no head.
 */
export type AuditFaultKind =
  | "gap"
  | "missing"
  | "changed"
  | "broken"
  | "unsealed"
  | "head"
  | "head-unreadable";

export interface AuditFault {
  readonly kind: AuditFaultKind;
  readonly seq: bigint;
  readonly entryId?: string;
}

export interface AuditReport {
  readonly entries: number;
  /** Entries whose content was erased and whose seal still holds. */
  readonly erased: number;
  readonly heads: number;
  readonly lastSeq: bigint;
  readonly lastHash: string;
  /** The first hundred; `faultCount` counts all. */
  readonly faults: readonly AuditFault[];
  readonly faultCount: number;
}

const batch = 5_000;
const mostFaults = 100;

interface SealedRow extends Omit<EntryRow, "id"> {
  readonly seq: string;
  readonly entry_id: string;
  readonly entry_hash: Buffer;
  readonly chain_hash: Buffer;
  readonly id: string | null;
  readonly content: string | null;
  readonly salt: Buffer | null;
  /** Of a look: the hash over the persons it is kept to have shown. */
  readonly persons: string | null;
}

/** Computes a county's chain anew from the rows and compares it with what was sealed and with the head file. */
export async function verifyAudit(cell: Cell, county: County, headFilePath: string): Promise<AuditReport> {
  const heads = await readHeads(headFilePath);
  const check = new ChainCheck(county, heads);
  await inTransaction(
    cell,
    county,
    { kind: "system", job: "verify-audit" },
    "read only",
    async ({ client }) => {
      for (
        let rows = await readSealed(client, 0n);
        rows.length > 0;
        rows = await readSealed(client, check.lastSeq)
      ) {
        for (const row of rows) check.next(row);
      }
      for (const id of await unsealedIds(client)) check.fault("unsealed", 0n, id);
    },
  );
  return check.end();
}

/** Walks the chain once, in the order of its numbers. */
class ChainCheck {
  lastSeq = 0n;
  #expected: Buffer;
  #entries = 0;
  #erased = 0;
  #faultCount = 0;
  readonly #faults: AuditFault[] = [];
  readonly #heads: ReadonlyMap<bigint, string>;
  readonly #headLines: number;
  readonly #matched = new Set<bigint>();

  constructor(county: County, heads: Awaited<ReturnType<typeof readHeads>>) {
    this.#expected = chainStart(county.code);
    this.#headLines = heads.length;
    this.#heads = new Map(heads.flatMap((head) => (head === undefined ? [] : [[head.seq, head.chainHash]])));
    for (const head of heads) if (head === undefined) this.fault("head-unreadable", 0n);
  }

  fault(kind: AuditFaultKind, seq: bigint, entryId?: string): void {
    this.#faultCount += 1;
    if (this.#faults.length < mostFaults)
      this.#faults.push({ kind, seq, ...(entryId === undefined ? {} : { entryId }) });
  }

  next(row: SealedRow): void {
    const seq = BigInt(row.seq);
    if (seq !== this.lastSeq + 1n) this.fault("gap", this.lastSeq + 1n);
    this.#checkEntry(row, seq);
    if (!chainHash(this.#expected, row.entry_hash).equals(row.chain_hash))
      this.fault("broken", seq, row.entry_id);
    const noted = this.#heads.get(seq);
    if (noted !== undefined) {
      this.#matched.add(seq);
      if (noted !== row.chain_hash.toString("hex")) this.fault("head", seq);
    }
    this.#expected = row.chain_hash;
    this.lastSeq = seq;
    this.#entries += 1;
  }

  end(): AuditReport {
    for (const seq of this.#heads.keys()) if (!this.#matched.has(seq)) this.fault("head", seq);
    return {
      entries: this.#entries,
      erased: this.#erased,
      heads: this.#headLines,
      lastSeq: this.lastSeq,
      lastHash: this.#expected.toString("hex"),
      faults: this.#faults,
      faultCount: this.#faultCount,
    };
  }

  #checkEntry(row: SealedRow, seq: bigint): void {
    if (row.id === null) return this.fault("missing", seq, row.entry_id);
    const sealed = entryHash(entryOf({ ...row, id: row.id })).equals(row.entry_hash);
    if (!sealed || !this.#contentHolds(row) || !personsHold(row)) this.fault("changed", seq, row.entry_id);
  }

  #contentHolds(row: SealedRow): boolean {
    if (row.content === null && row.salt === null) {
      this.#erased += 1;
      return true;
    }
    if (row.content === null || row.salt === null) return false;
    return sealHash(row.salt, row.content).equals(row.content_hash);
  }
}

/** One person stands sealed in the look's own row, several by their hash in its content; an act shows nobody. */
function personsHold(row: SealedRow): boolean {
  if (row.kind === "act") return true;
  if (row.subject_id !== null) return row.persons === personsHash([row.subject_id]);
  const content: { readonly persons?: string } | null = JSON.parse(row.content ?? "null");
  return content?.persons === undefined || content.persons === row.persons;
}

async function readSealed(client: pg.ClientBase, after: bigint): Promise<readonly SealedRow[]> {
  const result = await client.query<SealedRow>(
    `with page as materialized (
       select act_sequence.seq, entry_kind, entry_id, entry_hash, chain_hash from act_sequence
       where act_sequence.seq > $1 order by act_sequence.seq limit ${batch})
     select page.seq::text, entry_id, entry_hash, chain_hash, entry_kind as kind, id, at, local_day, what, actor_kind,
       actor_person, on_behalf_of, organisation_no, subject_id, subject_count, purpose, content_hash, content, salt, persons
     from page left join lateral (
       select ${actColumns}, payload::text as content, salt, null as persons from act where entry_kind = 'act' and act.id = entry_id
       union all
       select ${lookColumns}, detail::text as content, salt,
         (select encode(sha256(convert_to(string_agg(person_id::text, ',' order by person_id), 'UTF8')), 'hex')
          from access_log_person where look_id = access_log.id) as persons
       from access_log where entry_kind = 'look' and access_log.id = entry_id
     ) entry on true
     order by page.seq`,
    [after.toString()],
  );
  return result.rows;
}

/** Whatever ended before the sequencer's mark must be in the chain: this finds a cut-off tail without any head file. */
async function unsealedIds(client: pg.ClientBase): Promise<readonly string[]> {
  const result = await client.query<{ id: string }>(
    `select act.id from act, sequencer_state where transaction_no < read_below
       and not exists (select from act_sequence where entry_id = act.id)
     union all
     select access_log.id from access_log, sequencer_state where transaction_no < read_below
       and not exists (select from act_sequence where entry_id = access_log.id)`,
  );
  return result.rows.map((row) => row.id);
}
