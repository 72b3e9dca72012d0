import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Actor } from "../access/actor.ts";
import type { Cell } from "../db/cell.ts";
import type { County } from "../db/county.ts";
import { inTransaction, withCounty } from "../db/with-county.ts";
import { type ChainHead, sequenceActs } from "./sequence-acts.ts";

export interface SequencerOptions {
  readonly cell: Cell;
  /** Told after each step that sealed something: where the chain's head is kept and sent. */
  readonly onHead?: (county: County, head: ChainHead) => Promise<void>;
  /** `county` is missing when the directory itself could not be read. */
  readonly onError: (error: unknown, county?: County) => void;
  /** Milliseconds between looks for work. */
  readonly pollMs?: number;
}

export interface Sequencer {
  /** Ends after the step under way and gives the leases back. */
  stop(): Promise<void>;
}

/** A database that is away comes back in seconds; asking four times a second would fill the log. */
const afterFailureMs = 2_000;

const sequencerActor: Actor = { kind: "system", job: "sequencer" };

/**
 * Runs the sequencer for every county of the cell. Any number of processes may run it: a lease row lets one work for a
 * county. There is no NOTIFY to wake it: its commit takes a lock of the whole server, and a poll is soon enough.
 */
export function startSequencer(options: SequencerOptions): Sequencer {
  const { cell, onError, pollMs = 250 } = options;
  const holder = randomUUID();
  const stopping = new AbortController();
  let failed = false;
  const tell: SequencerOptions["onError"] = (error, county) => {
    failed = true;
    onError(error, county);
  };
  const forEachCounty = async (task: (county: County) => Promise<void>): Promise<void> => {
    const counties = await cell.counties().catch((error: unknown) => tell(error));
    for (const county of counties ?? []) await task(county).catch((error: unknown) => tell(error, county));
  };
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await forEachCounty((county) => work(options, county, holder, stopping.signal));
      const wait = failed ? afterFailureMs : pollMs;
      failed = false;
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = loop();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
      await forEachCounty((county) => giveBack(cell, county, holder));
    },
  };
}

/** Seals all that was committed when it is called: for tests, imports and restore, where nobody waits for a loop. */
export async function sequenceAll(cell: Cell, county: County): Promise<ChainHead> {
  const holder = randomUUID();
  for (;;) {
    const step = await sequenceActs(cell, county, holder);
    if (step.outcome === "sealed" && !(await isWaiting(cell, county))) {
      await giveBack(cell, county, holder);
      return step.head;
    }
    if (step.outcome === "held-elsewhere" || !step.more) await sleep(20);
  }
}

async function work(
  options: SequencerOptions,
  county: County,
  holder: string,
  stopping: AbortSignal,
): Promise<void> {
  if (!(await hasWork(options.cell, county, holder))) return;
  for (;;) {
    const step = await sequenceActs(options.cell, county, holder);
    if (step.outcome === "held-elsewhere") return;
    if (step.sealed > 0) await options.onHead?.(county, step.head);
    if (!step.more || stopping.aborted) return;
  }
}

/** A look that writes nothing: an idle county costs a read, and one write a second for the lease and `settled_at`. */
async function hasWork(cell: Cell, county: County, holder: string): Promise<boolean> {
  return withCounty(cell, county, sequencerActor, async ({ db }) => {
    const result = await sql<{ work: boolean }>`
      select (holder is null or holder = ${holder} or held_until < clock_timestamp())
        and (coalesce(watched_at < clock_timestamp() - interval '1 second', true)
          or exists (select from act where transaction_no >= read_below
            and transaction_no < pg_snapshot_xmin(pg_current_snapshot()))
          or exists (select from access_log where transaction_no >= read_below
            and transaction_no < pg_snapshot_xmin(pg_current_snapshot()))) as work
      from sequencer_state`.execute(db);
    return result.rows[0]?.work ?? false;
  });
}

async function isWaiting(cell: Cell, county: County): Promise<boolean> {
  return withCounty(cell, county, sequencerActor, async ({ db }) => {
    const result = await sql<{ waiting: boolean }>`
      select exists (select from act where transaction_no >= read_below)
        or exists (select from access_log where transaction_no >= read_below) as waiting
      from sequencer_state`.execute(db);
    return result.rows[0]?.waiting ?? false;
  });
}

async function giveBack(cell: Cell, county: County, holder: string): Promise<void> {
  await inTransaction(cell, county, sequencerActor, "read write", ({ client }) =>
    client.query("update sequencer_state set holder = null, held_until = null where holder = $1", [holder]),
  );
}
