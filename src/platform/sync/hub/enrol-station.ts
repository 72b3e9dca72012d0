import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { actAsSystem } from "../../audit/act-as-system.ts";
import type { Cell } from "../../db/cell.ts";
import type { County } from "../../db/county.ts";
import type { ReadContext } from "../../db/context.ts";
import { makeToken, tokenHash } from "./devices.ts";
import { readMessage } from "./read-message.ts";
import { hashOfCode } from "./station-code.ts";
import { syncError } from "./sync-errors.ts";

const stationRequest = z.object({
  code: z.string().max(40),
  publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  program: z.string().max(60),
});

export interface EnrolledStation {
  readonly device: string;
  readonly token: string;
  readonly organisationNo: number;
}

interface Code {
  readonly code_hash: Buffer;
  readonly organisation_no: number;
  readonly name: string;
}

/** Takes a station's one-time code. @throws AppError sync.code-unknown, sync.not-understood */
export async function enrolStation(cell: Cell, county: County, body: unknown): Promise<EnrolledStation> {
  const { code, publicKey, program } = readMessage(stationRequest, body);
  const [device, token] = [randomUUIDv7(), makeToken()];
  let used: Code | undefined;
  const organisationNo = await actAsSystem(
    cell,
    county,
    "sync.enrol-station",
    async (ctx) => {
      used = await openCode(ctx, code);
      return (
        used && {
          action: "sync.enrol-station",
          subjectId: device,
          organisationNo: used.organisation_no,
          payload: { program, publicKey },
        }
      );
    },
    async ({ db, now }) => {
      const { code_hash, organisation_no, name } = used as Code;
      await sql`update sync_station_code set device_id = ${device} where code_hash = ${code_hash}`.execute(
        db,
      );
      await sql`
        insert into sync_device (id, kind, organisation_no, token_hash, public_key, name, program, enrolled_at)
        values (${device}, 'station', ${organisation_no}, ${tokenHash(token)}, ${Buffer.from(publicKey, "base64url")},
          ${name}, ${program}, ${now.toISOString()})`.execute(db);
      return organisation_no;
    },
  );
  if (organisationNo === undefined) throw syncError("sync.code-unknown");
  return { device, token, organisationNo };
}

/** @NOTE reach: nobody is signed in yet; who knows the code is let in. */
async function openCode({ db, now }: ReadContext, typed: string): Promise<Code | undefined> {
  const found = await sql<Code>`
    select code_hash, organisation_no, name from sync_station_code
    where code_hash = ${hashOfCode(typed)} and device_id is null and expires_at > ${now.toISOString()} for update`.execute(
    db,
  );
  return found.rows[0];
}
