import type pg from "pg";
import { type DeviceCursor, type StepDown, unconfirmed } from "../device/store.ts";

/** Applies one step inside an open transaction, in the order that the contract of `StepDown` gives. */
export async function applyStep(client: pg.ClientBase, step: StepDown): Promise<void> {
  if (step.dropped.length > 0) {
    await client.query(
      `with gone as (delete from station.held_document where bucket = any($1) returning collection, document)
       ${keepAddresses("too-old")}`,
      [step.dropped],
    );
  }
  if (step.restarted.length > 0) {
    await client.query("update station.held_document set seq = $2 where bucket = any($1) and seq <> $2", [
      step.restarted,
      unconfirmed,
    ]);
  }
  await put(client, step.put);
  await remove(client, step.gone);
  if (step.settled.length > 0) {
    await client.query(
      `with gone as (
         delete from station.held_document where bucket = any($1) and seq = $2 returning collection, document)
       ${keepAddresses("withdrawn")}`,
      [step.settled, unconfirmed],
    );
  }
  if (step.dropped.length + step.gone.length + step.settled.length > 0) await forgetOldAddresses(client);
  await moveCursor(client, step.cursor);
}

/** Of those that left: a reader who comes with an old address is told so, and why. */
function keepAddresses(why: "withdrawn" | "too-old"): string {
  return `
    insert into station.left_address (collection, slug, why)
    select collection, document ->> 'slug', '${why}' from gone where document ->> 'slug' is not null
    on conflict (collection, slug) do update set why = excluded.why, position = default`;
}

/** More than a year's news of a county. */
const mostAddresses = 5_000;

async function forgetOldAddresses(client: pg.ClientBase): Promise<void> {
  await client.query(
    `delete from station.left_address where position <= (
       select position from station.left_address order by position desc offset ${mostAddresses} limit 1)`,
  );
}

async function put(client: pg.ClientBase, documents: StepDown["put"]): Promise<void> {
  if (documents.length === 0) return;
  await client.query(
    `insert into station.held_document (bucket, collection, id, seq, document)
     select bucket, collection, id, seq, document
     from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::json[])
       as came (bucket, collection, id, seq, document)
     on conflict (bucket, collection, id) do update set seq = excluded.seq, document = excluded.document`,
    [
      documents.map(({ bucket }) => bucket),
      documents.map(({ collection }) => collection),
      documents.map(({ id }) => id),
      documents.map(({ seq }) => seq),
      documents.map(({ document }) => JSON.stringify(document)),
    ],
  );
}

async function remove(client: pg.ClientBase, keys: StepDown["gone"]): Promise<void> {
  if (keys.length === 0) return;
  await client.query(
    `with gone as (
       delete from station.held_document held
       using unnest($1::text[], $2::text[], $3::text[]) as told (bucket, collection, id)
       where held.bucket = told.bucket and held.collection = told.collection and held.id = told.id
       returning held.collection, held.document)
     ${keepAddresses("withdrawn")}`,
    [keys.map(({ bucket }) => bucket), keys.map(({ collection }) => collection), keys.map(({ id }) => id)],
  );
}

/**
 * Most steps change the number alone; rows of buckets that stay as they are are not written. A bucket that a disk brought while
 * a contact was under way is not in the contact's set: it goes with its documents and comes with the next.
 */
async function moveCursor(client: pg.ClientBase, cursor: DeviceCursor): Promise<void> {
  await client.query("update station.cursor set epoch = $1, seq = $2", [cursor.epoch, cursor.seq]);
  await client.query(
    `with gone as (delete from station.bucket where not (name = any($1)) returning name)
     delete from station.held_document using gone where bucket = gone.name`,
    [cursor.buckets],
  );
  await client.query(
    `insert into station.bucket (name, arrived_to)
     select name, arrived_to from unnest($1::text[], $2::bigint[]) as present (name, arrived_to)
     on conflict (name) do update set arrived_to = excluded.arrived_to
     where bucket.arrived_to is distinct from excluded.arrived_to`,
    [cursor.buckets, cursor.buckets.map((name) => cursor.arriving.get(name) ?? null)],
  );
}
