import { createHash, randomBytes } from "node:crypto";
import type pg from "pg";
import type { ChainHead } from "../chain-signature.ts";
import { inTransactionOn } from "./in-transaction-on.ts";

/** An act at the station. The payload names persons and entries by their ids and never carries what was written. */
export interface StationAct {
  readonly kind: string;
  readonly payload: Readonly<Record<string, string | null>>;
}

/** Appends one act, durable when it returns. */
export async function appendAct(pool: pg.Pool, at: Date, act: StationAct): Promise<void> {
  await inTransactionOn(pool, (client) => appendActWith(client, at, act));
}

/** Appends one act in the transaction of what it tells of. */
export async function appendActWith(
  client: pg.PoolClient,
  at: Date,
  { kind, payload }: StationAct,
): Promise<void> {
  const { rows } = await client.query<HeadRow>("select seq::text, hash from station.chain_head for update");
  const [head] = rows;
  if (head === undefined) throw new Error("the station has no chain");
  const seq = Number(head.seq) + 1;
  const salt = randomBytes(16);
  const text = JSON.stringify(payload);
  const payloadHash = sha256(salt, Buffer.from(text));
  const hash = sealed(head.hash, { seq, at, kind, payloadHash });
  await client.query(
    `insert into station.station_act (seq, at, kind, salt, payload, payload_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [seq, at.toISOString(), kind, salt, text, payloadHash, hash],
  );
  await client.query("update station.chain_head set seq = $1, hash = $2", [seq, hash]);
}

export async function chainHead(pool: pg.Pool): Promise<ChainHead> {
  const { rows } = await pool.query<HeadRow>("select seq::text, hash from station.chain_head");
  return { seq: Number(rows[0]?.seq ?? 0), hash: (rows[0]?.hash ?? Buffer.alloc(0)).toString("hex") };
}

/** Goes through the whole chain. @returns the number of the first act that does not fit, or null */
export async function firstBrokenAct(pool: pg.Pool): Promise<number | null> {
  let previous = sha256(Buffer.from("sanwang station chain"));
  let last = 0;
  const { rows } = await pool.query<ActRow>(
    "select seq::text, at, kind, salt, payload, payload_hash, hash from station.station_act order by station_act.seq",
  );
  for (const row of rows) {
    const seq = Number(row.seq);
    const payloadHash = row.payload_hash;
    const payloadFits =
      row.salt === null ||
      row.payload === null ||
      sha256(row.salt, Buffer.from(row.payload)).equals(payloadHash);
    const hash = sealed(previous, { seq, at: row.at, kind: row.kind, payloadHash });
    if (seq !== last + 1 || !payloadFits || !hash.equals(row.hash)) return seq;
    [previous, last] = [hash, seq];
  }
  const head = await chainHead(pool);
  return head.seq === last && head.hash === previous.toString("hex") ? null : last + 1;
}

interface HeadRow {
  readonly seq: string;
  readonly hash: Buffer;
}

interface ActRow {
  readonly seq: string;
  readonly at: Date;
  readonly kind: string;
  readonly salt: Buffer | null;
  readonly payload: string | null;
  readonly payload_hash: Buffer;
  readonly hash: Buffer;
}

interface Sealing {
  readonly seq: number;
  readonly at: Date;
  readonly kind: string;
  readonly payloadHash: Buffer;
}

function sealed(previous: Buffer, { seq, at, kind, payloadHash }: Sealing): Buffer {
  const entry = JSON.stringify([seq, at.toISOString(), kind, payloadHash.toString("hex")]);
  return sha256(previous, Buffer.from(entry));
}

function sha256(...parts: readonly Buffer[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}
