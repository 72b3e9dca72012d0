import type { Bucket } from "../wire.ts";
import type { DeviceCursor, StepDown } from "./store.ts";

/** SHA-256 of the names, sorted by code unit and joined by line feeds, in hexadecimal. */
export async function hashOfSet(buckets: readonly Bucket[]): Promise<string> {
  const bytes = new TextEncoder().encode(buckets.toSorted(byCodeUnit).join("\n"));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The same set or a new one: what left is cleaned, what is new begins to arrive from 0. */
export function stepToSet(cursor: DeviceCursor, buckets: readonly Bucket[]): StepDown {
  const before = new Set(cursor.buckets);
  const arriving = buckets.flatMap((bucket): [Bucket, number][] => {
    const arrived = before.has(bucket) ? cursor.arriving.get(bucket) : 0;
    return arrived === undefined ? [] : [[bucket, arrived]];
  });
  return {
    ...noRows,
    dropped: leaving(cursor, buckets),
    restarted: [],
    cursor: { ...cursor, buckets, arriving: new Map(arriving) },
  };
}

/** Everything begins again from 0: the hub was restored or moved, or the device was away longer than tombstones are kept. */
export function stepToBegin(cursor: DeviceCursor, epoch: string, buckets: readonly Bucket[]): StepDown {
  const before = new Set(cursor.buckets);
  return {
    ...noRows,
    dropped: leaving(cursor, buckets),
    restarted: buckets.filter((bucket) => before.has(bucket)),
    cursor: { epoch, seq: 0, buckets, arriving: new Map(buckets.map((bucket) => [bucket, 0])) },
  };
}

const noRows = { put: [], gone: [], settled: [] } as const;

function leaving(cursor: DeviceCursor, buckets: readonly Bucket[]): readonly Bucket[] {
  const staying = new Set(buckets);
  return cursor.buckets.filter((bucket) => !staying.has(bucket));
}
