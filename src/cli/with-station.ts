import type { Config } from "#src/platform/config/config.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { readEnrolment } from "#src/platform/sync/station-enrolment.ts";
import { stationError } from "#src/platform/sync/station-errors.ts";
import { openStationDatabase } from "../processes/station/open-station-database.ts";
import { openStationParts, type StationParts } from "../processes/station/station-parts.ts";

/** Opens a station's data for one command, beside the running station or without it. @throws AppError station.not-enrolled */
export async function withStation<T>(
  config: Config,
  work: (station: StationParts) => Promise<T>,
): Promise<T> {
  const { dataDir } = config;
  const enrolment = await readEnrolment(dataDir);
  if (enrolment === undefined) throw stationError("station.not-enrolled");
  const logs = openLogs(config.logLevel === "info" ? "warn" : config.logLevel);
  const database = await openStationDatabase(config, logs.database);
  try {
    const parts = { dataDir, enrolment, pool: database.pool, log: logs.jobs };
    return await work(await openStationParts(parts));
  } finally {
    await database.close();
  }
}
