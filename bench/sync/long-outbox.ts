import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Entry } from "#src/platform/sync/wire.ts";
import type { OrganisationDocument } from "#src/domains/registry/work/model/work.ts";
import { PgStore } from "#src/platform/sync/station-store/pg-store.ts";
import { makeStationDatabase } from "#testing/world/station-database.ts";
import { milliseconds } from "../figure.ts";
import { type Village, worksFor, writtenIn } from "./ninety-days.ts";
import { newDevice, openNotesHub, wholeContact } from "./notes-hub.ts";
import {
  cpuMsOf,
  giveWorks,
  measured,
  newPerson,
  newStation,
  openProductBench,
  type ProductBench,
  requireDone,
  root,
} from "./product-hub.ts";
import { rowsAlone } from "./rows-alone.ts";

const days = 90;

export interface Merged {
  readonly took: number;
  readonly cpuMs: number;
}

/** A station's last contact was ninety days ago; since then five people have written there, and now the line is back. */
export async function mergedOutbox(count: number): Promise<Merged> {
  await using product = await openProductBench(6);
  await using database = await makeStationDatabase(product.server);
  const [no = root] = product.branches;
  const people = [await newPerson(product, no)];
  for (let n = 1; n < 5; n += 1) people.push(await newPerson(product, no, "committee_member"));
  const works = await giveWorks(product, no, worksFor(count));
  await product.hub.settle();
  const store = new PgStore(database.pool);
  const { session, device } = await newStation(product, no, people, store);
  await wholeContact(session);
  await product.hub.settle();
  await wholeContact(session);
  await wasThereDaysAgo(product, device.id);
  const village: Village = { ...works, organisationNo: no, people, record: await recordOn(store, no) };
  await fillOutbox(database.pool, writtenIn(days, count, village));
  const merged = await measured(product, () => wholeContact(session));
  await requireDone(store, count);
  return merged;
}

async function recordOn(store: PgStore, no: number): Promise<Village["record"]> {
  const held = await store.documents("organisation");
  const record = held.find(({ bucket }) => bucket === `organisation:${no}`)?.document;
  if (record === undefined) throw new Error("The organisation's record has not come.");
  return record as OrganisationDocument;
}

/** As if what the hub told the device had been told then. */
async function wasThereDaysAgo({ hub }: ProductBench, deviceId: string): Promise<void> {
  const then = `now() - interval '${days + 1} days'`;
  const { owner } = hub.database;
  await owner.query(
    `update sync_device set enrolled_at = ${then}, emptied_at = ${then}, last_contact_at = ${then} where id = $1`,
    [deviceId],
  );
  await owner.query(`update sync_known_rights set told_from = ${then} where device_id = $1`, [deviceId]);
}

/** As many notes of the fixture, and their rows alone. */
export async function mergedNotes(count: number): Promise<Merged & { readonly rowsAlone: number }> {
  const person = randomUUID();
  await using notes = await openNotesHub({ organisations: 1, notesEach: 0, persons: [person] });
  await using database = await makeStationDatabase(notes.server);
  const store = new PgStore(database.pool);
  const { session } = await newDevice(notes, { kind: "station", organisationNo: 1 }, store);
  await wholeContact(session);
  await fillOutbox(
    database.pool,
    Array.from({ length: count }, (_, n) => noteEntry(person, n)),
  );
  const before = cpuMsOf(notes.pid);
  const took = await milliseconds(() => wholeContact(session));
  const cpuMs = cpuMsOf(notes.pid) - before;
  await requireDone(store, count);
  return { took, cpuMs, rowsAlone: await rowsAlone(notes.hub.database.owner, count) };
}

function noteEntry(author: string, n: number): Entry {
  return {
    id: randomUUID(),
    action: "note.write",
    author,
    onBehalfOf: null,
    madeAt: new Date().toISOString(),
    input: { id: randomUUID(), organisationNo: 1, words: `第 ${n} 次签到，${author}` },
  };
}

async function fillOutbox(pool: pg.Pool, written: readonly Entry[]): Promise<void> {
  await pool.query(
    `insert into station.outbox (id, entry, author, made_at)
     select id, entry, author, made_at from unnest($1::text[], $2::json[], $3::text[], $4::text[])
       as written (id, entry, author, made_at)`,
    [
      written.map(({ id }) => id),
      written.map((entry) => JSON.stringify(entry)),
      written.map(({ author }) => author),
      written.map(({ madeAt }) => madeAt),
    ],
  );
}
