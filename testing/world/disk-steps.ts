import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { contentFile } from "#src/domains/library/index.ts";
import { namedFiles } from "#src/platform/sync/station-content/named-files.ts";
import { diskLayout } from "#src/platform/sync/station-disk/disk-layout.ts";
import { hubSource } from "#src/platform/sync/station-disk/hub-source.ts";
import { readDisk } from "#src/platform/sync/station-disk/read-disk.ts";
import { stationSource } from "#src/platform/sync/station-disk/station-source.ts";
import { writeDisk } from "#src/platform/sync/station-disk/write-disk.ts";
import type { World } from "../world.ts";
import { root } from "./county.ts";
import { WorldStation } from "./world-station.ts";

/** The county's one USB disk. */
export interface UsbDisk {
  readonly folder: string;
  writtenAt: "hub" | WorldStation | undefined;
}

/** As `sanwang export content` does at the hub. */
export async function writeDiskAtHub(world: World): Promise<boolean> {
  const { hub, usb } = world;
  await hub.settle();
  const { county } = hub.database;
  await writeDisk(usb.folder, hubSource({ hub: hub.sync, county, organisationNo: root, contentFile }));
  usb.writtenAt = "hub";
  return true;
}

/** As `sanwang export content` does at a station. */
export async function writeDiskAtStation(world: World): Promise<boolean> {
  const station = anyStation(world);
  if (station === undefined) return false;
  const { enrolment, index, chunks, dataDir } = station.parts;
  const { code: countyCode } = enrolment.county;
  await writeDisk(world.usb.folder, stationSource({ countyCode, index, store: chunks, dataDir }));
  world.usb.writtenAt = station;
  return true;
}

/** As `sanwang import content` does: the same checks, whoever wrote the disk. */
export async function readDiskAtStation(world: World): Promise<boolean> {
  const { usb } = world;
  const station = anyStation(world);
  if (station === undefined || usb.writtenAt === undefined || station.store.isFull) return false;
  const { enrolment, index, chunks, problems, requireRoom, pool, today, dataDir } = station.parts;
  const { files, refused } = await readDisk(usb.folder, {
    hub: { countyCode: enrolment.county.code, signKey: enrolment.hubSignKey },
    index,
    store: chunks,
    problems,
    requireRoom,
    pool,
    dataDir,
    named: () => namedFiles(pool, today()),
  });
  if (files > 0)
    world.count(`content comes on a disk of ${usb.writtenAt === "hub" ? "the hub" : "a station"}`);
  if (refused.length > 0) world.count("a changed disk is refused");
  return files > 0;
}

/** A byte of one part on the disk is another. */
export async function damageDisk(world: World): Promise<boolean> {
  const { chunks } = diskLayout(world.usb.folder);
  const parts = await readdir(chunks, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = parts.filter((part) => part.isFile()).map((part) => join(part.parentPath, part.name));
  const path = world.oneOf(paths.toSorted());
  if (path === undefined) return false;
  const bytes = await readFile(path);
  const at = world.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  await writeFile(path, bytes);
  return true;
}

function anyStation(world: World): WorldStation | undefined {
  return world.oneOf(world.devices.filter((device) => device instanceof WorldStation));
}
