import { randomUUID } from "node:crypto";
import type pg from "pg";
import { makeToken, tokenHash } from "#src/platform/sync/hub/devices.ts";

export interface EnrolledDevice {
  readonly id: string;
  readonly token: string;
}

export type NewDevice =
  | { readonly kind: "phone"; readonly personId: string }
  | { readonly kind: "station"; readonly organisationNo: number };

/** A device without a code or a signed-in owner. */
export async function enrolDevice(
  owner: pg.ClientBase,
  now: Date,
  device: NewDevice,
): Promise<EnrolledDevice> {
  const [id, token] = [randomUUID(), makeToken()];
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
