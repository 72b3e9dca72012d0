import { join } from "node:path";
import type { Box } from "./box.ts";
import type { SoakCounty } from "./soak-county.ts";

/** A disk is written by command at the hub or at a station, carried, and read in by command at another. */
export async function carryDisk(soak: SoakCounty): Promise<void> {
  const folder = join(soak.folder, "usb");
  const to = soak.oneOf(soak.boxes);
  const from = soak.oneOf(soak.boxes.filter((box) => box !== to));
  if (to === undefined) return;
  const isFromHub = from === undefined || soak.chance() < 0.5;
  await (isFromHub ? soak.hub : from.program).sanwang("export", "content", folder);
  const before = await wholeFiles(to);
  await to.program.sanwang("import", "content", folder);
  soak.count(`disk of ${isFromHub ? "the hub" : "a station"} read in`);
  for (let n = before; n < (await wholeFiles(to)); n += 1) soak.count("file by disk");
}

async function wholeFiles(box: Box): Promise<number> {
  return box.withPool(async (pool) => {
    const { rows } = await pool.query<{ n: number }>(
      "select count(*)::integer as n from station.content_file where complete",
    );
    return rows[0]?.n ?? 0;
  });
}
