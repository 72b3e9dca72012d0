import { hash as digestOf } from "node:crypto";
import { dropSetting, readSetting, writeSetting } from "#src/platform/sync/station-store/settings.ts";
import type { StationParts } from "./station-parts.ts";

const settingName = "held-told";

/** What the hub was told, as whom, and in which epoch of its: a restored hub may have forgotten it. */
export async function heldMark(
  { store, enrolment }: Pick<StationParts, "store" | "enrolment">,
  held: unknown,
): Promise<string> {
  const { epoch } = await store.cursor();
  return digestOf("sha256", JSON.stringify([enrolment.device.id, epoch, held]));
}

export async function isTold({ pool }: Pick<StationParts, "pool">, mark: string): Promise<boolean> {
  return (await readSetting<string>(pool, settingName)) === mark;
}

/** Only once the hub has taken it. */
export async function keepTold({ pool }: Pick<StationParts, "pool">, mark: string): Promise<void> {
  await writeSetting(pool, settingName, mark);
}

export async function dropTold({ pool }: Pick<StationParts, "pool">): Promise<void> {
  await dropSetting(pool, settingName);
}
