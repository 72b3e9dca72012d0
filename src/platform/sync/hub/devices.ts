import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import type { Cell } from "../../db/cell.ts";
import type { County } from "../../db/county.ts";
import { withCounty } from "../../db/with-county.ts";
import type { DeviceHolder } from "../collection.ts";
import { syncError } from "./sync-errors.ts";

/** A device as the hub knows it at the beginning of a request. */
export interface Device {
  readonly id: string;
  readonly holder: DeviceHolder;
  readonly enrolledAt: Date;
  readonly emptiedAt: Date | null;
  readonly wipeOrdered: boolean;
  /** Reported lost: it is told to erase, and nothing is taken from it any more. */
  readonly ended: boolean;
}

export function makeToken(): string {
  return randomBytes(32).toString("base64url");
}

export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

interface DeviceRow {
  readonly id: string;
  readonly kind: "phone" | "station";
  readonly person_id: string | null;
  readonly organisation_no: number | null;
  readonly token_hash: Buffer;
  readonly enrolled_at: Date;
  readonly emptied_at: Date | null;
  readonly wipe_ordered_at: Date | null;
  readonly ended_at: Date | null;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The device that knows the token and from which things are taken. @throws AppError sync.unknown-device */
export async function knownDevice(cell: Cell, county: County, id: string, token: string): Promise<Device> {
  const device = await knownEvenEnded(cell, county, id, token);
  if (device.ended) throw syncError("sync.unknown-device");
  return device;
}

/**
 * The device that knows the token, also one that was lost and has still to hear that it is to erase. An unknown device and a wrong
 * token are answered alike.
 * @NOTE reach: asked by the machine, before it is known who asks.
 * @throws AppError sync.unknown-device
 */
export async function knownEvenEnded(cell: Cell, county: County, id: string, token: string): Promise<Device> {
  if (!uuid.test(id)) throw syncError("sync.unknown-device");
  const actor = { kind: "system", job: "sync.know-device" } as const;
  const row = await withCounty(cell, county, actor, async ({ db }) => {
    const found = await sql<DeviceRow>`
      select id, kind, person_id, organisation_no, token_hash, enrolled_at, emptied_at, wipe_ordered_at, ended_at
      from sync_device where id = ${id} and (ended_at is null or wipe_ordered_at is not null)`.execute(db);
    return found.rows[0];
  });
  const given = tokenHash(token);
  if (!timingSafeEqual(given, row?.token_hash ?? Buffer.alloc(given.length)))
    throw syncError("sync.unknown-device");
  if (row === undefined) throw syncError("sync.unknown-device");
  return {
    id: row.id,
    holder: holderOf(row),
    enrolledAt: row.enrolled_at,
    emptiedAt: row.emptied_at,
    wipeOrdered: row.wipe_ordered_at !== null,
    ended: row.ended_at !== null,
  };
}

function holderOf({ id, person_id, organisation_no }: DeviceRow): DeviceHolder {
  if (person_id !== null) return { kind: "phone", deviceId: id, personId: person_id };
  if (organisation_no === null) throw new Error("a device is a person's or an organisation's");
  return { kind: "station", deviceId: id, organisationNo: organisation_no };
}
