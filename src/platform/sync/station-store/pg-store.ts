import type pg from "pg";
import type { DeviceCursor, DeviceStore, HeldDocument, KeptEntry, StepDown } from "../device/store.ts";
import type { Entry, EntryAnswer } from "../wire.ts";
import { applyStep } from "./apply-step.ts";
import { inTransactionOn } from "./in-transaction-on.ts";
import { insertEntry } from "./insert-entry.ts";

export interface StationStore extends DeviceStore {
  /** The station is wiped: what was answered goes, what waits stays. */
  forgetAnswered(): Promise<void>;
}

/** What a station holds, in its own PostgreSQL. The pool signs in as sanwang_station. */
export class PgStore implements StationStore {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** One statement, so that epoch, number and buckets are of the same step. */
  async cursor(): Promise<DeviceCursor> {
    const { rows } = await this.#pool.query<CursorRow>(
      `select cursor.epoch, cursor.seq::text, bucket.name, bucket.arrived_to::text
       from station.cursor left join station.bucket on true order by bucket.name`,
    );
    const inSet = rows.flatMap(({ name, arrived_to: to }) => (name === null ? [] : [{ name, to }]));
    return {
      epoch: rows[0]?.epoch ?? null,
      seq: Number(rows[0]?.seq ?? 0),
      buckets: inSet.map(({ name }) => name),
      arriving: new Map(inSet.flatMap(({ name, to }) => (to === null ? [] : [[name, Number(to)]]))),
    };
  }

  async applyDown(step: StepDown): Promise<void> {
    await inTransactionOn(this.#pool, (client) => applyStep(client, step));
  }

  async documents(collection: string): Promise<readonly HeldDocument[]> {
    const { rows } = await this.#pool.query<Omit<HeldDocument, "seq"> & { readonly seq: string }>(
      `select bucket, collection, id, seq::text, document from station.held_document
       where collection = $1 order by id, bucket`,
      [collection],
    );
    return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  }

  async addEntry(entry: Entry): Promise<void> {
    await insertEntry(this.#pool, entry);
  }

  async unsent(limit: number): Promise<readonly Entry[]> {
    const { rows } = await this.#pool.query<{ readonly entry: Entry }>(
      "select entry from station.outbox where answered_at is null order by position limit $1",
      [limit],
    );
    return rows.map(({ entry }) => entry);
  }

  async countUnsent(): Promise<number> {
    const { rows } = await this.#pool.query<{ readonly unsent: string }>(
      "select count(*) as unsent from station.outbox where answered_at is null",
    );
    return Number(rows[0]?.unsent ?? 0);
  }

  async keepAnswers(answers: readonly EntryAnswer[], at: string): Promise<void> {
    await this.#pool.query(
      `update station.outbox set answer = given.answer, answered_at = $3
       from unnest($1::text[], $2::json[]) as given (id, answer) where outbox.id = given.id`,
      [answers.map(({ id }) => id), answers.map((answer) => JSON.stringify(answer)), at],
    );
  }

  async answered(): Promise<readonly KeptEntry[]> {
    const { rows } = await this.#pool.query<AnsweredRow>(
      "select entry, answer, answered_at from station.outbox where answered_at is not null order by position",
    );
    return rows.map(({ entry, answer, answered_at: at }) => ({
      entry,
      answer,
      answeredAt: at.toISOString(),
    }));
  }

  async sendAgain(): Promise<void> {
    await this.#pool.query(
      "update station.outbox set answer = null, answered_at = null where answered_at is not null",
    );
  }

  async forgetAnsweredBefore(instant: string): Promise<void> {
    await this.#pool.query("delete from station.outbox where answered_at < $1", [instant]);
  }

  async forgetAnswered(): Promise<void> {
    await this.#pool.query("delete from station.outbox where answered_at is not null");
  }
}

interface CursorRow {
  readonly epoch: string | null;
  readonly seq: string;
  readonly name: string | null;
  readonly arrived_to: string | null;
}

interface AnsweredRow {
  readonly entry: Entry;
  readonly answer: EntryAnswer;
  readonly answered_at: Date;
}
