import { join } from "node:path";
import { rightsOfStation, stationSnapshots } from "#src/domains/stations/index.ts";
import type { Config } from "#src/platform/config/config.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import { openFileStore } from "#src/platform/files/file-store.ts";
import type { Log } from "#src/platform/log/log.ts";
import { openHubKeys } from "#src/platform/sync/hub/hub-keys.ts";
import { openSyncHub, type SyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import { domains, rightsSource } from "./domains.ts";

/** Every collection of the product, in the order of the domains. */
export const collections = domains.flatMap(({ sync }) => sync?.collections ?? []);

/** The hub's side of sync, put together from what the domains let devices hold and send. */
export function openHubSync(cell: Cell, config: Config, log: Log): SyncHub {
  const keys = openHubKeys(join(config.dataDir, "keys"));
  return openSyncHub({
    cell,
    collections,
    actions: domains.flatMap(({ sync }) => sync?.actions ?? []),
    stations: { rightsOf: rightsOfStation, snapshotOf: stationSnapshots({ rightsSource, sign: keys.sign }) },
    keys,
    files: openFileStore(config),
    incoming: incomingFolder(config),
    onFailure: (err) =>
      log.error({ err }, "an entry of a device met an error that its action does not declare"),
  });
}

/** Where parts of files lie whose rest has not come yet. */
export function incomingFolder({ dataDir }: Config): string {
  return join(dataDir, "incoming");
}
