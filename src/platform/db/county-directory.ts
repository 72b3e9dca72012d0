import type pg from "pg";
import type { County } from "./county.ts";

/** Which counties the cell has; another process may add one at any time. */
export interface CountyDirectory {
  /** As they were when last read, at most some seconds before the last question. */
  known(): Promise<readonly County[]>;
  /** As they are now, for one that is not among them. Who asks for names without end costs one read a second. */
  anew(): Promise<readonly County[]>;
}

/** The directory is a row a county; a hub asks for it with each request. */
const readAgainAfterMs = 5_000;
const readAnewAfterMs = 1_000;

/**
 * Keeps what was read and reads it again beside the questions. A failure is told only to whom nothing can be given.
 * @param now milliseconds of a monotonic clock.
 */
export function openDirectory(
  read: () => Promise<readonly County[]>,
  now: () => number = () => performance.now(),
): CountyDirectory {
  let kept: readonly County[] | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<readonly County[]> | undefined;
  const readOnce = (): Promise<readonly County[]> => {
    readAt = now();
    reading ??= read()
      .then((counties) => (kept = counties))
      .finally(() => (reading = undefined));
    return reading;
  };
  return {
    known: async () => {
      if (kept === undefined) return readOnce();
      if (now() - readAt >= readAgainAfterMs) readOnce().catch(() => undefined);
      return kept;
    },
    anew: async () => {
      if (kept !== undefined && now() - readAt < readAnewAfterMs) return (await reading) ?? kept;
      return readOnce();
    },
  };
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

export async function readDirectory(pool: pg.Pool): Promise<readonly County[]> {
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
