import { sql } from "kysely";
import type { Cell } from "../db/cell.ts";
import type { County } from "../db/county.ts";
import { withCounty } from "../db/with-county.ts";

/** How the sequencer keeps up, for monitoring. */
export interface SequencerFigures {
  readonly lastSeq: number;
  /** Acts and looks that have no number yet. */
  readonly waiting: number;
  /** The age of the oldest of them; 0 when none waits. */
  readonly lagSeconds: number;
  /** How long ago the settled instant was: what a question "as known at" may reach without waiting. */
  readonly settledSecondsAgo: number;
}

export async function sequencerFigures(cell: Cell, county: County): Promise<SequencerFigures> {
  return withCounty(cell, county, { kind: "system", job: "metrics" }, async ({ db }) => {
    const result = await sql<Record<"last_seq" | "waiting" | "lag" | "settled", string>>`
      with waiting as (
        select at from act, sequencer_state where transaction_no >= read_below
        union all
        select at from access_log, sequencer_state where transaction_no >= read_below)
      select (select coalesce(max(seq), 0) from act_sequence) as last_seq, (select count(*) from waiting) as waiting,
        (select coalesce(extract(epoch from clock_timestamp() - min(at)), 0) from waiting) as lag,
        (select extract(epoch from clock_timestamp() - nullif(settled_at, '-infinity')) from sequencer_state) as settled`.execute(
      db,
    );
    const row = result.rows[0];
    return {
      lastSeq: Number(row?.last_seq),
      waiting: Number(row?.waiting),
      lagSeconds: Number(row?.lag),
      settledSecondsAgo: row?.settled === null ? Number.POSITIVE_INFINITY : Number(row?.settled),
    };
  });
}
