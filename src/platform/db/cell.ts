import type pg from "pg";
import type { Clock } from "../clock/clock.ts";
import type { Rights } from "../access/reach.ts";
import type { County } from "./county.ts";
import { openDirectory, readDirectory } from "./county-directory.ts";
import type { ReadContext } from "./context.ts";
import type { RequireRoom } from "./disk-room.ts";

/** Computes a person's rights on the county's local day; given by the registry when processes are composed. */
export type RightsSource = (ctx: ReadContext, personId: string, day: string) => Promise<Rights>;

/** One PostgreSQL with its counties, as this process uses it. The pool signs in as sanwang_app. */
export interface Cell {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  /** True when the clock is set by a test or simulation: rows are then stamped with it, not with the server's time. */
  readonly simulated: boolean;
  readonly rightsSource: RightsSource;
  readonly rightsCache: Map<string, Rights>;
  /** Asked before anything is saved. @throws AppError server.disk-full */
  readonly requireRoom: RequireRoom;
  /** As the directory was some seconds ago at most. */
  counties(): Promise<readonly County[]>;
  /** As it is now, for whoever looks for one that is not in it; read at most once a second. */
  countiesAnew(): Promise<readonly County[]>;
  county(code: string): Promise<County | undefined>;
  close(): Promise<void>;
}

export function openCell(options: {
  pool: pg.Pool;
  clock: Clock;
  simulated?: boolean;
  rightsSource: RightsSource;
  /** Left out where the database's disk is another machine's. */
  requireRoom?: RequireRoom;
}): Cell {
  const { pool, clock, rightsSource, simulated = false, requireRoom = () => undefined } = options;
  const directory = openDirectory(() => readDirectory(pool));
  return {
    pool,
    clock,
    simulated,
    rightsSource,
    rightsCache: new Map(),
    requireRoom,
    counties: directory.known,
    countiesAnew: directory.anew,
    county: async (code) => named(code, await directory.known()) ?? named(code, await directory.anew()),
    close: () => pool.end(),
  };
}

function named(code: string, counties: readonly County[]): County | undefined {
  return counties.find((county) => county.code === code);
}
