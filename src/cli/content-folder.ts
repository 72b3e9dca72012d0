import { existsSync } from "node:fs";
import { type Config, readConfig } from "#src/platform/config/config.ts";
import { namesDataFolder, readStationConfig } from "#src/platform/config/station-config.ts";
import { isStationFolder } from "#src/platform/db/folder-kind.ts";

export interface ContentFolder {
  readonly config: Config;
  readonly kind: "hub" | "station";
}

/** The data folder that a command about content works with: SANWANG_DATA, else the hub's here, else the station's here. */
export async function findContentFolder(): Promise<ContentFolder> {
  const [hub, station] = [readConfig(), readStationConfig()];
  const config = namesDataFolder() || existsSync(hub.dataDir) ? hub : station;
  return { config, kind: (await isStationFolder(config.dataDir)) ? "station" : "hub" };
}
