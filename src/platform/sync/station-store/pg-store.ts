import type pg from "pg";
import type { DeviceCursor, DeviceStore, HeldDocument, KeptEntry, StepDown } from "../device/store.ts";
import type { Entry, EntryAnswer } from "../wire.ts";
import { applyStep } from "./apply-step.ts";
import { inTransactionOn } from "./in-transaction-on.ts";
import { insertEntry } from "./insert-entry.ts";
import { readCursor } from "./read-cursor.ts";

export interface StationStore extends DeviceStore {
  /** The station is wiped: what was answered goes, what waits stays. */
  eraseAnswered(): Promise<void>;
}

/** What a station holds, in its own PostgreSQL. The pool signs in as sanwang_station. */
export class PgStore implements StationStore {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async cursor(): Promise<DeviceCursor> {
    return readCursor(this.#pool);
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
      `update station.outbox set answer = given.answer, status = given.status, answered_at = $4, shown_at = null
       from unnest($1::text[], $2::json[], $3::text[]) as given (id, answer, status) where outbox.id = given.id`,
      [
        answers.map(({ id }) => id),
        answers.map((answer) => JSON.stringify(answer)),
        answers.map(({ status }) => status),
        at,
      ],
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
      "update station.outbox set answer = null, status = null, answered_at = null where answered_at is not null",
    );
  }

  async toConfirm(): Promise<readonly string[]> {
    const { rows } = await this.#pool.query<{ readonly id: string }>(
      "select id from station.outbox where status = 'to-confirm'",
    );
    return rows.map(({ id }) => id);
  }

  async noteShown(ids: readonly string[], at: string): Promise<void> {
    await this.#pool.query(
      "update station.outbox set shown_at = $2 where id = any ($1) and shown_at is null and answered_at is not null",
      [ids, at],
    );
  }

  async forgetAnswered({
    answered,
    returned,
  }: {
    readonly answered: string;
    readonly returned: string;
  }): Promise<void> {
    await this.#pool.query(
      `delete from station.outbox where status <> 'to-confirm' and answered_at < $1
         and (status = 'done' or shown_at is not null or answered_at < $2)`,
      [answered, returned],
    );
  }

  /** Everything that has an answer, whatever it says: the station is to erase. */
  async eraseAnswered(): Promise<void> {
    await this.#pool.query("delete from station.outbox where answered_at is not null");
  }
}

interface AnsweredRow {
  readonly entry: Entry;
  readonly answer: EntryAnswer;
  readonly answered_at: Date;
}
