import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defineErrors } from "../errors/app-error.ts";
import { words } from "../i18n/language.ts";

const folderError = defineErrors({
  "folder.of-a-station": {
    status: 500,
    text: words(
      "{dataDir} 是站点的数据文件夹，不能用来启动系统。请用 SANWANG_DATA 指定另一个文件夹；要启动站点，请用 sanwang station。",
      "{dataDir} 是站點的數據文件夾，不能用來啟動系統。請用 SANWANG_DATA 指定另一個文件夾；要啟動站點，請用 sanwang station。",
      "{dataDir} is a station's data folder; a hub cannot use it. Name another folder by SANWANG_DATA, or start the station with sanwang station.",
    ),
  },
  "folder.of-a-hub": {
    status: 500,
    text: words(
      "{dataDir} 是县级系统的数据文件夹，不能用来启动站点。请用 SANWANG_DATA 指定另一个文件夹。",
      "{dataDir} 是縣級系統的數據文件夾，不能用來啟動站點。請用 SANWANG_DATA 指定另一個文件夾。",
      "{dataDir} is a hub's data folder; a station cannot use it. Name another folder by SANWANG_DATA.",
    ),
  },
});

const marker = "station";

/** @throws AppError folder.of-a-station */
export async function refuseStationFolder(dataDir: string): Promise<void> {
  if (await isStationFolder(dataDir)) throw folderError("folder.of-a-station", { dataDir });
}

export async function isStationFolder(dataDir: string): Promise<boolean> {
  const said = await readFile(join(dataDir, "kind"), "utf8").catch(() => "");
  return said.trim() === marker;
}

/** Marks the folder as a station's before anything else is in it. @throws AppError folder.of-a-hub */
export async function claimStationFolder(dataDir: string): Promise<void> {
  if (await isStationFolder(dataDir)) return;
  const ofHub = ["pg", "audit", join("keys", "sanwang_app-password")];
  if (ofHub.some((name) => existsSync(join(dataDir, name))))
    throw folderError("folder.of-a-hub", { dataDir });
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  await writeFile(join(dataDir, "kind"), `${marker}\n`);
}
