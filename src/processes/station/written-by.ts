import type pg from "pg";
import type { KeptEntry } from "#src/platform/sync/device/store.ts";
import type { Entry, EntryAnswer } from "#src/platform/sync/wire.ts";

interface Row {
  readonly entry: Entry;
  readonly answer: EntryAnswer | null;
  readonly answered_at: Date | null;
}

/** What one person wrote here, in that order. A decision that came down later stands in place of "to be confirmed". */
export async function writtenBy(pool: pg.Pool, personId: string): Promise<readonly KeptEntry[]> {
  const { rows } = await pool.query<Row>(
    `select outbox.entry, coalesce(decision.document, outbox.answer) as answer, outbox.answered_at
     from station.outbox
     left join lateral (
       select document from station.held_document held
       where held.collection = 'entry' and held.id = outbox.id and outbox.answered_at is not null
       order by held.seq desc limit 1) decision on true
     where outbox.author = $1 order by outbox.position`,
    [personId],
  );
  return rows.map(({ entry, answer, answered_at: at }) => ({
    entry,
    answer,
    answeredAt: at?.toISOString() ?? null,
  }));
}
