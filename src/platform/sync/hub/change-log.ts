import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Cell } from "../../db/cell.ts";
import type { County } from "../../db/county.ts";
import { withCounty } from "../../db/with-county.ts";
import type { SyncCollection } from "../collection.ts";
import { logChanges } from "./log-changes.ts";

export interface ChangeLogOptions {
  readonly cell: Cell;
  readonly collections: readonly SyncCollection[];
  readonly onError: (error: unknown) => void;
  /** Milliseconds between looks for work. */
  readonly pollMs?: number;
}

/**
 * Keeps the change log of every county behind its sequencer. Any number of processes may run it; a lock lets one work for
 * a county. `stop` ends it after the step under way.
 */
export function startChangeLog(options: ChangeLogOptions): { stop(): Promise<void> } {
  const { cell, collections, onError, pollMs = 400 } = options;
  const stopping = new AbortController();
  const look = async (): Promise<void> => {
    for (const county of await cell.counties()) {
      if (stopping.signal.aborted) return;
      await catchUp(cell, county, collections, stopping.signal).catch(onError);
    }
  };
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await look().catch(onError);
      await sleep(pollMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = loop();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

async function catchUp(
  cell: Cell,
  county: County,
  collections: readonly SyncCollection[],
  stopping: AbortSignal,
): Promise<void> {
  if (collections.length === 0 || !(await isBehind(cell, county, collections))) return;
  while (!stopping.aborted && (await logChanges(cell, county, collections)) === "more");
}

async function isBehind(
  cell: Cell,
  county: County,
  collections: readonly SyncCollection[],
): Promise<boolean> {
  const names = collections.map(({ name }) => name);
  const actor = { kind: "system", job: "sync.log-changes" } as const;
  return withCounty(cell, county, actor, async ({ db }) => {
    const found = await sql<{ behind: boolean }>`
      select count(*) < ${names.length} or coalesce(min(acts_until), 0) < (select coalesce(max(seq), 0) from act_sequence)
        as behind
      from sync_log_cursor where collection = any (${names}::text[])`.execute(db);
    return found.rows[0]?.behind ?? false;
  });
}

/** Logs all that was sealed when it is called: for tests and simulations, where nobody waits for a loop. */
export async function logAllChanges(
  cell: Cell,
  county: County,
  collections: readonly SyncCollection[],
): Promise<void> {
  for (;;) {
    const step = await logChanges(cell, county, collections);
    if (step === "done") return;
    if (step === "busy") await sleep(10);
  }
}
