import { join } from "node:path";
import { createApp } from "#src/channels/http/app.ts";
import { openMetrics } from "#src/channels/http/metrics.ts";
import { requestLimits } from "#src/channels/http/request-limits.ts";
import { syncFace } from "#src/channels/sync/sync-face.ts";
import { visitor } from "#src/platform/access/actor.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
import { openLogs } from "#src/platform/log/log.ts";
import type { SyncCollection } from "#src/platform/sync/collection.ts";
import type { Line } from "#src/platform/sync/device/line.ts";
import { noteActions, type TestRights } from "#src/platform/sync/hub/fixtures/notes.ts";
import { openHubKeys } from "#src/platform/sync/hub/hub-keys.ts";
import { openSyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import { stationRules } from "./station-rules.ts";

export interface HubAppOptions {
  readonly collections: readonly SyncCollection[];
  readonly rights: TestRights;
  readonly dataDir: string;
  readonly onFailure: (error: unknown) => void;
}

/** The product's web application with its face for devices alone; requests need no network. */
export function hubApp(cell: Cell, { collections, rights, dataDir, onFailure }: HubAppOptions): Line {
  const sync = openSyncHub({
    cell,
    collections,
    actions: noteActions,
    stations: stationRules(rights),
    keys: openHubKeys(join(dataDir, "keys")),
    files: diskFileStore(join(dataDir, "files")),
    incoming: join(dataDir, "incoming"),
    onFailure,
  });
  const app = createApp({
    cell,
    log: openLogs("silent").http,
    origins: { origin: undefined, tls: false, trustProxy: false },
    defaultCounty: undefined,
    limits: requestLimits(0),
    health: { ready: async () => true, metrics: openMetrics(), metricsToken: undefined },
    readActor: async () => visitor,
    sync: syncFace(sync),
    faces: [],
  });
  const env = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };
  return async (request) => app.fetch(request, env);
}
