import { randomUUIDv7 } from "node:crypto";
import type pg from "pg";
import type { County } from "#src/platform/db/county.ts";
import { makeToken, tokenHash } from "#src/platform/sync/hub/devices.ts";
import { makePhoneToken } from "#src/platform/sync/hub/phone-token.ts";
import type { SyncHub } from "#src/platform/sync/hub/sync-hub.ts";

export interface EnrolledDevice {
  readonly id: string;
  readonly token: string;
}

export type NewDevice =
  | { readonly kind: "phone"; readonly personId: string }
  | { readonly kind: "station"; readonly organisationNo: number };

/** A hub whose keys give phones their tokens. */
interface EnrollingHub {
  readonly sync: SyncHub;
  readonly database: { readonly owner: pg.ClientBase; readonly county: County };
}

/** A device of the product's hub, without a code or a signed-in owner. */
export async function enrolAt(
  { sync, database }: EnrollingHub,
  now: Date,
  device: NewDevice,
): Promise<EnrolledDevice> {
  const tokenOf = (deviceId: string): string =>
    device.kind === "phone"
      ? makePhoneToken(sync.keys, database.county, { deviceId, personId: device.personId })
      : makeToken();
  return enrolDevice(database.owner, now, device, tokenOf);
}

/** A device without a code or a signed-in owner. */
export async function enrolDevice(
  owner: pg.ClientBase,
  now: Date,
  device: NewDevice,
  tokenOf: (id: string) => string = makeToken,
): Promise<EnrolledDevice> {
  const id = idOfTime(now);
  const token = tokenOf(id);
  const isPhone = device.kind === "phone";
  await owner.query(
    `insert into sync_device (id, kind, person_id, organisation_no, public_key, token_hash, name, program, enrolled_at,
       act_id, recorded_at) values ($1, $2, $3, $4, $5, $6, '', '0.1.0', $7, $1, $7)`,
    [
      id,
      device.kind,
      isPhone ? device.personId : null,
      isPhone ? null : device.organisationNo,
      isPhone ? null : Buffer.alloc(32),
      tokenHash(token),
      now,
    ],
  );
  return { id, token };
}

/** A uuid of version 7 by the world's clock. */
function idOfTime(now: Date): string {
  const time = now.getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}${randomUUIDv7().slice(13)}`;
}
