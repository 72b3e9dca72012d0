import { createHash } from "node:crypto";
import {
  snapshotSchemaVersion,
  stationSnapshot,
  type StationSnapshot,
} from "#src/domains/stations/model/snapshot.ts";
import { verifiedSnapshot } from "#src/platform/sync/snapshot-signature.ts";
import { stationError } from "#src/platform/sync/station-errors.ts";
import { dropSetting, readSetting, writeSetting } from "#src/platform/sync/station-store/settings.ts";
import type { StationParts } from "./station-parts.ts";

type Keeper = Pick<StationParts, "pool" | "enrolment" | "log">;

const settingName = "snapshot";

/**
 * Keeps the snapshot that came with a contact, as the hub signed it, if it is this county's and for this device. One of a
 * later form than this program reads leaves the earlier one in force until that expires.
 */
export async function takeSnapshot(parts: Keeper, text: string): Promise<void> {
  const { pool, log } = parts;
  const read = readSnapshot(parts, text);
  if (read === "unsigned") {
    log.error({ err: stationError("station.snapshot-refused") }, "a snapshot was not taken");
  } else if (read === "unknown-form") {
    log.warn("the hub's snapshot is of a later form; this program needs an update");
  } else if ((await readSetting<string>(pool, settingName)) !== text) {
    await writeSetting(pool, settingName, text);
  }
}

/** Of the text as it was taken; null while there is none. */
export async function snapshotHash(pool: Keeper["pool"]): Promise<string | null> {
  const text = await readSetting<string>(pool, settingName);
  return text === undefined ? null : createHash("sha256").update(text).digest("hex");
}

export async function dropSnapshot({ pool }: Keeper): Promise<void> {
  await dropSetting(pool, settingName);
}

/** Checked anew at each reading: what lies on the box's disk may have been altered there. */
export async function keptSnapshot(parts: Keeper): Promise<StationSnapshot | undefined> {
  const text = await readSetting<string>(parts.pool, settingName);
  const read = text === undefined ? "unsigned" : readSnapshot(parts, text);
  return typeof read === "string" ? undefined : read;
}

function readSnapshot({ enrolment }: Keeper, text: string): StationSnapshot | "unsigned" | "unknown-form" {
  const json = verifiedSnapshot(enrolment.hubSignKey, enrolment.county.code, text);
  if (json === undefined) return "unsigned";
  const parsed = stationSnapshot.safeParse(JSON.parse(json));
  if (!parsed.success) return "unknown-form";
  return parsed.data.device === enrolment.device.id && parsed.data.version === snapshotSchemaVersion
    ? parsed.data
    : "unsigned";
}
