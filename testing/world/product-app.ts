import pino from "pino";
import { problem } from "#src/channels/sync/answers.ts";
import { syncFace } from "#src/channels/sync/sync-face.ts";
import type { SyncLimits } from "#src/channels/sync/sync-limits.ts";
import { visitor } from "#src/platform/access/actor.ts";
import { readConfig } from "#src/platform/config/config.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { asAppError } from "#src/platform/errors/as-app-error.ts";
import type { Line } from "#src/platform/sync/device/line.ts";
import type { SyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import { openHubSync } from "#src/processes/sync-hub.ts";

type OnFailure = (error: unknown) => void;

/** The hub's side of sync as the product puts it together; what it would log is told. */
export function openProductSync(cell: Cell, dataDir: string, onFailure: OnFailure): SyncHub {
  const logMethod = ([first]: readonly unknown[]): void =>
    onFailure((first as { readonly err: unknown }).err);
  const log = pino({ level: "error", hooks: { logMethod } });
  return openHubSync(cell, readConfig({ SANWANG_DATA: dataDir }), log);
}

/** A day of a world passes in less than a second. */
const unlimited: SyncLimits = {
  calls: () => 0,
  files: () => 0,
  strangers: () => 0,
  enrolments: () => 0,
  sealed: () => 0,
};

/** The product's face for devices; requests need no network. */
export function productApp(sync: SyncHub, county: County, onFailure: OnFailure): Line {
  const face = syncFace(sync, { limits: unlimited });
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
