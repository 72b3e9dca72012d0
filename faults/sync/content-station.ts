import { createHash, randomUUID } from "node:crypto";
import { registerStation } from "#src/domains/stations/index.ts";
import { claimStationFolder } from "#src/platform/db/folder-kind.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { readHeld } from "#src/platform/sync/station-content/read-held.ts";
import type { RequireRoom } from "#src/platform/sync/station-content/room.ts";
import { enrolAtHub, ownPublicKey } from "#src/platform/sync/station-enrolment.ts";
import { type ContactResult, oneContact } from "#src/processes/station/one-contact.ts";
import { openStationDatabase } from "#src/processes/station/open-station-database.ts";
import { openStationParts } from "#src/processes/station/station-parts.ts";
import { impatient } from "#testing/world/world-device.ts";
import type { CutCounty } from "./cut-county.ts";

/** The product's station in a folder, with a PostgreSQL of its own there, whose contacts a fault makes one by one. */
export interface ContentStation extends AsyncDisposable {
  /** `requireRoom` in place of the station's own care for its disk. */
  contact(requireRoom?: RequireRoom): Promise<ContactResult>;
  /** The files it takes for whole. */
  wholeFiles(): Promise<readonly string[]>;
  /** SHA-256 of what a viewer is given of a file. */
  hashOf(file: string): Promise<string>;
}

export async function openContentStation(
  county: CutCounty,
  dataDir: string,
  hub: string,
): Promise<ContentStation> {
  const station = { stationId: randomUUID(), organisationNo: county.branch, name: "活动室", room: "一楼" };
  const { code } = await county.hub.act(registerStation, station);
  await claimStationFolder(dataDir);
  const enrolment = await enrolAtHub({ hub, code, publicKey: ownPublicKey(dataDir), program: "0.1.0" });
  const logs = openLogs("silent");
  const database = await openStationDatabase({ dataDir }, logs.database);
  const { pool } = database;
  const watch = {
    onStep: () => undefined,
    onContent: () => undefined,
    isAsked: () => true,
    signal: new AbortController().signal,
  };
  const open = (requireRoom?: RequireRoom) =>
    openStationParts({ dataDir, enrolment, pool, log: logs.jobs, ...(requireRoom && { requireRoom }) });
  return {
    contact: async (requireRoom) => oneContact(await open(requireRoom), watch, impatient),
    wholeFiles: async () => {
      const { index } = await open();
      return [...(await index.wholeFiles())];
    },
    hashOf: async (file) => {
      const { index, chunks } = await open();
      const held = await readHeld(index, chunks, file);
      if (held === undefined) throw new Error(`${file} is not whole`);
      const hash = createHash("sha256");
      for await (const part of await held.open(0, held.size)) hash.update(part as Buffer);
      return hash.digest("hex");
    },
    [Symbol.asyncDispose]: () => database.close(),
  };
}
