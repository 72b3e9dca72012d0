import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { z } from "zod";
import { defineAction, perform } from "../../access/action.ts";
import type { Actor } from "../../access/actor.ts";
import type { County } from "../../db/county.ts";
import { inTransaction, withCounty } from "../../db/with-county.ts";
import { filesError } from "../../files/errors.ts";
import { storeFile } from "../../files/store-file.ts";
import type { Device } from "./devices.ts";
import { entryFileBytes } from "./entry-files.ts";
import { photoType } from "./photo-type.ts";
import { syncError } from "./sync-errors.ts";
import type { SyncHub } from "./sync-hub.ts";
import { reserveUpload, returnUpload } from "./upload-quota.ts";

/** So long a file waits for the entry that names it; its device keeps it too, and sends it again when that comes later. */
const keptForEntryDays = 14;
const dayMs = 86_400_000;

/** `bytes 0-65535/200000`: from the first byte to the last of a part, and the size of the whole. */
export interface FilePart {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** How many bytes have arrived, from the beginning; undefined when nothing has. */
export async function arrivedBytes(
  hub: SyncHub,
  county: County,
  device: Device,
  hash: string,
): Promise<number | undefined> {
  const kept = await keptSize(hub, county, device, hash);
  if (kept !== undefined) return kept;
  const found = await stat(partPath(hub, device, hash)).catch(() => undefined);
  return found?.size;
}

/**
 * Takes a part that begins where bytes have arrived, or before; what came of a part before its line was cut stays. With
 * the last byte the file is checked and kept. @returns how many bytes have arrived now.
 * @throws AppError sync.range, sync.wrong-hash, sync.not-a-photo, sync.upload-quota, files.too-large, files.disk-full
 */
export async function receivePart(
  hub: SyncHub,
  county: County,
  device: Device,
  hash: string,
  part: FilePart,
  body: AsyncIterable<Uint8Array>,
): Promise<number> {
  if (part.size > entryFileBytes) throw filesError("files.too-large", { limit: entryFileBytes / 1_000_000 });
  hub.cell.requireRoom();
  const arrived = await arrivedBytes(hub, county, device, hash);
  if (arrived === part.size && (await keptSize(hub, county, device, hash)) !== undefined) return arrived;
  if (part.from > (arrived ?? 0)) throw syncError("sync.range");
  const path = partPath(hub, device, hash);
  await mkdir(hub.incoming, { recursive: true, mode: 0o700 });
  const wanted = part.to + 1 - part.from;
  await reserveUpload(hub, county, device, wanted);
  const came = { bytes: 0 };
  const reached = await writePart(path, part, counted(body, came)).finally(() =>
    returnUpload(hub, county, device, wanted - came.bytes),
  );
  if (reached < part.size) return reached;
  await keepWhole(hub, county, device, hash, path);
  return part.size;
}

async function* counted(
  body: AsyncIterable<Uint8Array>,
  came: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    came.bytes += chunk.byteLength;
    yield chunk;
  }
}

/** Only of what this device sent: another's file is not had by naming it. */
async function keptSize(
  { cell }: SyncHub,
  county: County,
  { id }: Device,
  hash: string,
): Promise<number | undefined> {
  const machine = { kind: "system", job: "sync.receive-file" } as const;
  return withCounty(cell, county, machine, async ({ db }) => {
    const found = await sql<{ size: string }>`
      select size from stored_file join sync_received_file using (hash)
      where hash = ${Buffer.from(hash, "hex")} and device_id = ${id}`.execute(db);
    return found.rows[0] && Number(found.rows[0].size);
  });
}

function partPath({ incoming }: SyncHub, { id }: Device, hash: string): string {
  return join(incoming, `${id}-${hash}`);
}

async function writePart(
  path: string,
  { from, to, size }: FilePart,
  body: AsyncIterable<Uint8Array>,
): Promise<number> {
  const file = await open(path, "a+").then(async (made) => {
    await made.close();
    return open(path, "r+");
  });
  let at = from;
  try {
    for await (const chunk of body) {
      if (at + chunk.byteLength > Math.min(to + 1, size)) throw syncError("sync.range");
      await file.write(chunk, 0, chunk.byteLength, at);
      at += chunk.byteLength;
    }
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

/** The whole file, checked before a record names it; what is wrong goes, and may be sent anew. */
async function keepWhole(
  hub: SyncHub,
  county: County,
  device: Device,
  hash: string,
  path: string,
): Promise<void> {
  const digest = createHash("sha256");
  let head = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (head.length < 16) head = Buffer.concat([head, chunk.subarray(0, 16)]);
    digest.update(chunk);
  }
  try {
    if (digest.digest("hex") !== hash) throw syncError("sync.wrong-hash");
    await keepPhoto(hub, county, device, hash, head, createReadStream(path));
  } finally {
    await rm(path, { force: true });
  }
}

/**
 * Keeps a photo whose hash was found right, as one that this device sent, so many days for the entry that names it.
 * @throws AppError sync.not-a-photo
 */
export async function keepPhoto(
  { cell, files }: SyncHub,
  county: County,
  device: Device,
  hash: string,
  head: Buffer,
  source: AsyncIterable<Uint8Array>,
  days = keptForEntryDays,
): Promise<void> {
  const mediaType = photoType(head);
  if (mediaType === undefined) throw syncError("sync.not-a-photo");
  const keep = defineAction({
    name: "sync.receive-file",
    needs: "signed-in",
    input: z.object({ hash: z.string() }),
    run: (ctx) => storeFile(ctx, files, source, { mediaType, maxBytes: entryFileBytes }),
  });
  await perform(cell, county, actorOf(device), keep, { hash });
  const machine = { kind: "system", job: "sync.receive-file" } as const;
  await inTransaction(cell, county, machine, "read write", async ({ context: { db, now } }) => {
    await sql`
      insert into sync_received_file (device_id, hash, kept_until)
      select ${device.id}, hash, ${new Date(now.getTime() + days * dayMs).toISOString()} from stored_file where hash = ${Buffer.from(hash, "hex")}
      on conflict (device_id, hash) do update set kept_until = greatest(sync_received_file.kept_until, excluded.kept_until)`.execute(
      db,
    );
  });
}

function actorOf({ holder }: Device): Actor {
  return holder.kind === "phone"
    ? { kind: "person", personId: holder.personId }
    : { kind: "system", job: "sync.receive-file" };
}
