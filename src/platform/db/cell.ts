import pg from "pg";
import type { Clock } from "../clock/clock.ts";
import type { Rights } from "../access/reach.ts";
import type { County } from "./county.ts";
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
  counties(): Promise<readonly County[]>;
  county(code: string): Promise<County | undefined>;
  close(): Promise<void>;
}

interface CountyRow {
  code: string;
  schema_name: string;
  name_hans: string;
  name_hant: string;
  default_script: "zh-Hans" | "zh-Hant";
  time_zone: string;
  host: string | null;
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
  let directory: Promise<readonly County[]> | undefined;
  const counties = (): Promise<readonly County[]> => {
    directory ??= readDirectory(pool).catch((error: unknown) => {
      directory = undefined;
      throw error;
    });
    return directory;
  };
  return {
    pool,
    clock,
    simulated,
    rightsSource,
    rightsCache: new Map(),
    requireRoom,
    counties,
    county: async (code) => (await counties()).find((county) => county.code === code),
    close: () => pool.end(),
  };
}

async function readDirectory(pool: pg.Pool): Promise<readonly County[]> {
  const result = await pool.query<CountyRow>(
    "select code, schema_name, name_hans, name_hant, default_script, time_zone, host from cell.county order by code",
  );
  return result.rows.map((row) => ({
    code: row.code,
    schema: row.schema_name,
    name: { "zh-Hans": row.name_hans, "zh-Hant": row.name_hant },
    defaultScript: row.default_script,
    timeZone: row.time_zone,
    host: row.host,
  }));
}
