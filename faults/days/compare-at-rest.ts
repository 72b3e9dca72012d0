import { setTimeout as wait } from "node:timers/promises";
import { readEnrolment } from "#src/platform/sync/station-enrolment.ts";
import { actsWithoutEntry, disagreements, lostByWipe, lostOrDoubled } from "#testing/world/expectations.ts";
import { type Observed, rowsForDevices } from "#testing/world/expected-documents.ts";
import { workingIn } from "#testing/world/working-in.ts";
import type { WorldDevice } from "#testing/world/world-device.ts";
import { WorldStation } from "#testing/world/world-station.ts";
import type { FolderHub } from "../sync/folder-hub.ts";
import type { Box } from "./box.ts";
import { contactOf, lookAfterPhones, untilLoggedMs } from "./contact-day.ts";
import type { SoakCounty } from "./soak-county.ts";

const mostRounds = 8;

/** A station takes six presses at once and then one in twenty seconds. */
const betweenRoundsMs = 4_000;

/** Everything runs and has contacts until all came to their end and nothing waits twice in a row. */
export async function comeToRest(soak: SoakCounty): Promise<void> {
  let atRest = 0;
  for (let round = 0; round < mostRounds && atRest < 2; round += 1) {
    await soak.everythingUp();
    await wait(round === 0 ? untilLoggedMs : betweenRoundsMs);
    await lookAfterPhones(soak);
    const stations = await Promise.all(
      soak.boxes.map(async (box) => ((await box.contact()) === "complete" ? [] : [box.name])),
    );
    const phones = await Promise.all(
      soak.phones.map(async (phone) => ((await contactOf(soak, phone)) ? [] : [phone.name])),
    );
    const stopped = [...stations, ...phones].flat();
    process.stderr.write(`rest ${round}: ${stopped.join(", ") || "all complete"}\n`);
    atRest = stopped.length === 0 ? atRest + 1 : 0;
  }
  if (atRest < 2) soak.faults.push("devices do not come to rest");
}

/** Everything in which the hub's program and the devices do not agree, in words. */
export async function findDifferences(soak: SoakCounty): Promise<readonly string[]> {
  for (const { program } of soak.boxes) await program.stop();
  return soak.atHub(async (hub) => {
    const observed: Observed = {
      hub,
      today: soak.clock.today,
      workingIn: (personId) => workingIn(hub.database.owner, personId, soak.clock.today),
    };
    const found = [...soak.faults, ...hub.failures.map(String), ...(await actsWithoutEntry(observed))];
    for (const phone of soak.phones) found.push(...(await differencesOf(observed, phone)));
    for (const phone of soak.wiped) {
      found.push(...(await phone.otherFaults()), ...(await lostByWipe(observed, phone)));
      if ((await phone.sealedState()).waiting > 0)
        found.push(`${phone.name} was erased, and what it sealed waits`);
    }
    for (const box of soak.boxes) found.push(...(await differencesAt(soak, hub, observed, box)));
    return [...found, ...(await missingPhotos(hub)), ...(await overgrownHub(soak, observed))];
  });
}

async function differencesOf(observed: Observed, device: WorldDevice): Promise<readonly string[]> {
  return [
    ...(await disagreements(observed, device)),
    ...(await lostOrDoubled(observed, device)),
    ...(await device.otherFaults()),
  ];
}

/** What lies in the folder of a station that was switched off. */
async function differencesAt(
  { clock, line }: SoakCounty,
  { sync }: FolderHub,
  observed: Observed,
  box: Box,
): Promise<readonly string[]> {
  const { dataDir } = box.program;
  const enrolment = await readEnrolment(dataDir);
  if (enrolment === undefined) return [`${box.name} has no enrolment`];
  return box.withPool(async (pool) => {
    const station = await WorldStation.make({
      name: box.name,
      holder: { kind: "station", organisationNo: box.organisationNo },
      enrolled: enrolment.device,
      hub: line,
      hubSignKey: sync.keys.signKey,
      pool,
      dataDir,
      clock,
      clockOffMs: 0,
    });
    station.written.push(...box.written);
    await station.store.readAnswers();
    const { rows } = await pool.query<{ n: number }>("select count(*)::integer as n from station.outbox");
    const kept = rows[0]?.n ?? 0;
    return [
      ...(await differencesOf(observed, station)),
      ...(kept > box.written.length ? [`${box.name} keeps ${kept} of ${box.written.length} entries`] : []),
    ];
  });
}

async function missingPhotos({ database }: FolderHub): Promise<readonly string[]> {
  const { rows } = await database.owner.query<{ hash: string }>(
    `select encode(p.file_hash, 'hex') as hash from submission_photo p
     where not exists (select from stored_file f where f.hash = p.file_hash)`,
  );
  return rows.map(({ hash }) => `the photo ${hash} is lost`);
}

/** The hub's log and entries hold no more than what is there explains. */
async function overgrownHub(soak: SoakCounty, observed: Observed): Promise<readonly string[]> {
  const { rows } = await observed.hub.database.owner.query<{ log: number; entries: number }>(
    `select (select count(*)::integer from sync_change where not gone) as log,
       (select count(*)::integer from sync_entry) as entries`,
  );
  const { log = 0, entries = 0 } = rows[0] ?? {};
  const content = (await rowsForDevices(observed)).length;
  const written = writtenIn(soak);
  return [
    ...(log > content ? [`${log} rows in the hub's log for ${content} that devices may hold`] : []),
    ...(entries > written ? [`${entries} entries at the hub of ${written} written`] : []),
  ];
}

export function writtenIn({ boxes, phones, wiped }: SoakCounty): number {
  return [...boxes, ...phones, ...wiped].reduce((sum, { written }) => sum + written.length, 0);
}
