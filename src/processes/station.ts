import { checkPlace } from "#src/channels/http/serve.ts";
import { requireProductionReact } from "#src/channels/site/render-page.ts";
import type { Config } from "#src/platform/config/config.ts";
import { claimStationFolder } from "#src/platform/db/folder-kind.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { stationError } from "#src/platform/sync/station-errors.ts";
import { Contacts } from "./station/contacts.ts";
import { type EnrolmentAsked, type FoundEnrolment, findEnrolment } from "./station/find-enrolment.ts";
import { stationMeans } from "./station/means.ts";
import { openStationDatabase, type StationDatabase } from "./station/open-station-database.ts";
import { serveStation } from "./station/serve-station.ts";
import { openStationParts } from "./station/station-parts.ts";
import { untilToldToStop } from "./signals.ts";
import { stopParts } from "./stop-parts.ts";

export interface StationStarted extends FoundEnrolment {
  readonly port: number;
}

/** A request under way is answered within it; a contact is given up and goes on at the next start. */
const partsStopWithinMs = 12_000;

/**
 * Runs a village station until told to stop; gives the exit code. Once enrolled it starts and serves without any line.
 * @throws AppError station.*, folder.of-a-hub
 */
export async function runStation(
  config: Config,
  asked: EnrolmentAsked,
  onStarted: (station: StationStarted) => void,
): Promise<number> {
  requireProductionReact();
  const logs = openLogs(config.logLevel);
  const told = untilToldToStop(logs.hub);
  await checkPlace(config);
  await claimStationFolder(config.dataDir);
  const found = await findEnrolment(config.dataDir, asked);
  const { dataDir } = config;
  const database = await openStationDatabase(config, logs.database);
  try {
    if (!database.server.owned) throw stationError("station.running", { dataDir });
    const { pool } = database;
    const parts = await openStationParts({ dataDir, enrolment: found.enrolment, pool, log: logs.jobs });
    // What the hub answered to the computer it knew before, and what it decided since, it says again.
    if (found.how === "anew") await parts.store.sendAgain();
    const contacts = new Contacts(parts);
    const means = stationMeans(parts, contacts);
    const listening = await serveStation({ config, means, pool, log: logs.http, stopping: told.signal });
    contacts.start();
    onStarted({ ...found, port: listening.port });
    const reason = await Promise.race([told.stop, databaseLost(database)]);
    logs.hub.info({ reason }, "stopping");
    const serving = { stop: () => listening.close() };
    await stopParts({ serving, contacts: { stop: () => contacts.stop() } }, partsStopWithinMs, logs.hub);
    if (reason === "database lost") throw stationError("station.database-lost", { dataDir });
    return reason === "failure" ? 1 : 0;
  } finally {
    await database.close();
  }
}

function databaseLost({ server }: StationDatabase): Promise<"database lost"> {
  return new Promise((resolve) => server.onExit(() => resolve("database lost")));
}
