import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { problem } from "#src/channels/sync/answers.ts";
import { syncFace } from "#src/channels/sync/sync-face.ts";
import { addMedia, libraryDomain, receiveMedia } from "#src/domains/library/index.ts";
import { pressDomain } from "#src/domains/press/index.ts";
import { operator, ownOrganisation, usePressCell } from "#src/domains/press/press.test-kit.ts";
import { visitor } from "#src/platform/access/actor.ts";
import { sequenceAll } from "#src/platform/audit/sequencer.ts";
import { asAppError } from "#src/platform/errors/as-app-error.ts";
import { chunkSize } from "#src/platform/files/chunk-list.ts";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
import { openLogs } from "#src/platform/log/log.ts";
import type { Line } from "#src/platform/sync/device/line.ts";
import { logAllChanges } from "#src/platform/sync/hub/change-log.ts";
import { openHubKeys } from "#src/platform/sync/hub/hub-keys.ts";
import { ownOrganisationRights } from "#src/platform/sync/hub/own-organisation-rights.ts";
import { hashOfCode } from "#src/platform/sync/hub/station-code.ts";
import { openSyncHub, type SyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import { enrolAtHub, ownPublicKey } from "#src/platform/sync/station-enrolment.ts";
import type { RequireRoom } from "#src/platform/sync/station-content/room.ts";
import { makeStationDatabase } from "#testing/world/station-database.ts";
import { SwitchableLine } from "#testing/world/switchable-line.ts";
import { oneContact, type ContactResult, type ContactWatch } from "./one-contact.ts";
import { openStationParts, type StationParts } from "./station-parts.ts";

const collections = [pressDomain, libraryDomain].flatMap(({ sync }) => sync?.collections ?? []);

export interface TestStation extends StationParts {
  readonly line: Line;
  /** Cut it, mend it, see what it moved. */
  readonly way: SwitchableLine;
  /** Whether content gets through, or only rows. */
  readonly gate: { content: boolean };
  contact(): Promise<ContactResult>;
}

/** No second try: tests cut the line on purpose. */
export const impatient = {
  tries: 1,
  firstWaitMs: 0,
  longestWaitMs: 0,
  sleep: async () => undefined,
  random: () => 0,
};

/** Nobody looks on or stops it. */
export function unwatched(): ContactWatch {
  return {
    onStep: () => undefined,
    onContent: () => undefined,
    isAsked: () => false,
    signal: new AbortController().signal,
  };
}

const testHub = "http://localhost:8080";

/** A hub with press and library in this process, and stations of it with databases of their own. */
export function useStations() {
  const press = usePressCell();
  const folder = mkdtempSync(join(tmpdir(), "sanwang-stations-"));
  const ends: (() => Promise<void>)[] = [];
  let hub: SyncHub;
  let line: Line;
  beforeAll(() => {
    const { cell } = press.current;
    hub = openSyncHub({
      cell,
      collections,
      actions: [],
      stations: { rightsOf: ownOrganisationRights },
      keys: openHubKeys(join(folder, "keys")),
      files: diskFileStore(join(folder, "files")),
      incoming: join(folder, "incoming"),
      onFailure: (error) => {
        throw error;
      },
    });
    line = lineTo(hub, press);
  });
  afterAll(async () => {
    for (const end of ends) await end();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    press,
    folder,
    get hub() {
      return hub;
    },
    get line() {
      return line;
    },
    /** Seals and logs all that was done. */
    settle: async () => {
      const { cell, county } = press.current;
      await sequenceAll(cell, county);
      await logAllChanges(cell, county, collections);
    },
    code: (organisationNo = ownOrganisation) => makeCode(press, organisationNo),
    /** Adds a recording of so many bytes to what stations keep. */
    film: async (bytes = 2 * chunkSize + 1_234) => {
      const content = recording(bytes);
      const received = await receiveMedia(hub.files, once(content));
      const mediaId = randomUUID();
      const media = { mediaId, organisationNo: ownOrganisation, title: "村里的广播", received };
      await press.act(operator, addMedia, { ...media, forStations: true });
      return { mediaId, content, file: received.hash };
    },
    station: async (options: { requireRoom?: RequireRoom } = {}): Promise<TestStation> => {
      const database = await makeStationDatabase(inject("postgres"));
      ends.push(async () => database[Symbol.asyncDispose]());
      const way = new SwitchableLine(line);
      const gate = { content: true };
      const gated: Line = async (request) => {
        if (!gate.content && request.url.includes("/content/")) throw new TypeError("the line is dead");
        return way.line(request);
      };
      const code = await makeCode(press, ownOrganisation);
      const dataDir = mkdtempSync(join(folder, "station-"));
      const publicKey = ownPublicKey(dataDir);
      const enrolment = await enrolAtHub({ hub: testHub, code, publicKey, program: "0.1.0", line });
      const parts = await openStationParts({
        dataDir,
        enrolment,
        pool: database.pool,
        log: openLogs("silent").jobs,
        line: gated,
        time: { machine: press.current.clock, monotonic: () => press.current.clock.now().getTime() },
        ...options,
      });
      return { ...parts, way, gate, contact: () => oneContact(parts, unwatched(), impatient) };
    },
  };
}

function lineTo(hub: SyncHub, press: ReturnType<typeof usePressCell>): Line {
  const face = syncFace(hub);
  return async (request) => {
    const { origin } = new URL(request.url);
    const caller = { origin, headers: request.headers, address: "127.0.0.1" };
    const scope = { county: press.current.county, caller, readActor: async () => visitor };
    return face(request, scope).catch((error: unknown) => problem(asAppError(error), {}));
  };
}

async function makeCode(press: ReturnType<typeof usePressCell>, organisationNo: number): Promise<string> {
  const code = randomBytes(5).toString("hex").toUpperCase();
  const { owner } = press.current;
  await owner.query(
    `insert into sync_station_code (code_hash, organisation_no, name, expires_at, act_id, recorded_at)
     values ($1, $2, '活动室', '2027-01-01', $3, now())`,
    [hashOfCode(code), organisationNo, randomUUID()],
  );
  return code;
}

/** As far as its content says: an MP3 frame's head, then noise. */
function recording(bytes: number): Buffer {
  const head = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, 0, 0xff, 0xfb, 0x90, 0x64]);
  return Buffer.concat([head, randomBytes(Math.max(0, bytes - head.length))]);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
