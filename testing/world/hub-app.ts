import { join } from "node:path";
import { problem } from "#src/channels/sync/answers.ts";
import { syncFace } from "#src/channels/sync/sync-face.ts";
import { visitor } from "#src/platform/access/actor.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { asAppError } from "#src/platform/errors/as-app-error.ts";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
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

/** The product's face for devices; requests need no network. */
export function hubApp(
  { cell, county }: { readonly cell: Cell; readonly county: County },
  { collections, rights, dataDir, onFailure }: HubAppOptions,
): Line {
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
  const face = syncFace(sync);
  return async (request) => {
    const { origin } = new URL(request.url);
    const caller = { origin, headers: request.headers, address: "127.0.0.1" };
    const scope = { county, caller, readActor: async () => visitor };
    return face(request, scope).catch((error: unknown) => {
      if (!(error instanceof AppError)) onFailure(error);
      return problem(asAppError(error), {});
    });
  };
}
