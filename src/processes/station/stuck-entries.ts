import type pg from "pg";
import { readSetting, writeSetting } from "#src/platform/sync/station-store/settings.ts";

/** What was written here and the hub did not take at the last contact: its id, and the code of why. */
export type StuckEntries = readonly { readonly id: string; readonly why: string }[];

const settingName = "stuck-entries";

export async function stuckEntries(pool: pg.Pool): Promise<StuckEntries> {
  return (await readSetting<StuckEntries>(pool, settingName)) ?? [];
}

/** The last contact's word replaces the one before. */
export async function keepStuck(pool: pg.Pool, stuck: ReadonlyMap<string, string>): Promise<void> {
  if (stuck.size === 0 && (await stuckEntries(pool)).length === 0) return;
  await writeSetting(
    pool,
    settingName,
    [...stuck].map(([id, why]) => ({ id, why })),
  );
}
