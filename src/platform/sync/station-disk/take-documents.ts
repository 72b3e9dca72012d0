import type pg from "pg";
import { contentError } from "../station-content/content-errors.ts";
import type { TrustedHub } from "../station-content/signed-list.ts";
import { applyStep } from "../station-store/apply-step.ts";
import { inTransactionOn } from "../station-store/in-transaction-on.ts";
import { readCursor } from "../station-store/read-cursor.ts";
import type { DeviceCursor, StepDown } from "../device/store.ts";
import { keepDocuments } from "./kept-documents.ts";
import { type PublicDocuments, verifiedDocuments } from "./public-documents.ts";

export interface DocumentsWork {
  readonly hub: TrustedHub;
  readonly pool: pg.Pool;
  readonly dataDir: string;
}

/**
 * Brings the public buckets to where the hub's documents of a disk stand, in the step that a pull takes: whole or not at all. A
 * bucket that has come as far already is left. The next pull goes on from the disk's number.
 * @returns whether anything was newer. @throws AppError content.unsigned-documents, content.other-epoch
 */
export async function takeDocuments(text: string, { hub, pool, dataDir }: DocumentsWork): Promise<boolean> {
  const documents = verifiedDocuments(hub, text);
  if (documents === undefined) throw contentError("content.unsigned-documents");
  const isNewer = await inTransactionOn(pool, async (client) => {
    // A contact of the running station moves the same row.
    await client.query("select from station.cursor for update");
    const cursor = await readCursor(client);
    if (cursor.epoch !== null && cursor.epoch !== documents.epoch) throw contentError("content.other-epoch");
    const newer = documents.buckets.filter((bucket) => reached(cursor, bucket) < documents.seq);
    if (newer.length > 0) await applyStep(client, stepTo(documents, newer, cursor));
    return newer.length > 0;
  });
  await keepDocuments(dataDir, text, documents);
  return isNewer;
}

/** The number that a bucket here stands for; below all where it is not held. */
function reached({ seq, buckets, arriving }: DeviceCursor, bucket: string): number {
  return arriving.get(bucket) ?? (buckets.includes(bucket) ? seq : -1);
}

function stepTo(
  { epoch, seq, rows }: PublicDocuments,
  newer: readonly string[],
  cursor: DeviceCursor,
): StepDown {
  const taken = new Set(newer);
  return {
    dropped: [],
    restarted: newer,
    put: rows
      .filter(({ b }) => taken.has(b))
      .map(({ b, c, i, s, d }) => ({ bucket: b, collection: c, id: i, seq: s, document: d })),
    gone: [],
    settled: newer,
    cursor: {
      epoch,
      seq: cursor.seq,
      buckets: [...new Set([...cursor.buckets, ...newer])],
      arriving: new Map([...cursor.arriving, ...newer.map((bucket): [string, number] => [bucket, seq])]),
    },
  };
}
