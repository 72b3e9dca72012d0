import { sql } from "kysely";
import { actAsSystem } from "../../audit/act-as-system.ts";
import type { County } from "../../db/county.ts";
import { tokenHash } from "./devices.ts";
import { gavePhoneToken, type NamedPhone } from "./phone-token.ts";
import type { SyncHub } from "./sync-hub.ts";

/**
 * A phone that was enrolled after the backup from which this hub was restored, and erased since, cannot sign in again. Where
 * its token bears this hub's word it is known once more, as a phone that is erased: what it sealed is taken, nothing is told
 * to it. @returns whether it is known now. @NOTE reach: the machine's, for the one phone whose token was shown.
 */
export async function knowPhoneAgain(
  { cell, keys }: SyncHub,
  county: County,
  phone: NamedPhone,
  token: string,
): Promise<boolean> {
  if (!gavePhoneToken(keys, county, phone, token)) return false;
  const { deviceId, personId } = phone;
  const known = await actAsSystem(
    cell,
    county,
    "sync.know-phone-again",
    async ({ db }) => {
      const found = await sql`select from sync_device where id = ${deviceId}`.execute(db);
      if (found.rows.length > 0) return undefined;
      return { action: "sync.know-phone-again", subjectId: deviceId, payload: { deviceId } };
    },
    async ({ db, now }) => {
      const at = now.toISOString();
      const enrolledAt = timeOf(deviceId) ?? at;
      await sql`
        insert into sync_device (id, kind, person_id, token_hash, name, program, enrolled_at, wipe_ordered_at)
        values (${deviceId}, 'phone', ${personId}, ${tokenHash(token)}, '', '', ${enrolledAt}, ${at})`.execute(
        db,
      );
      return true;
    },
  );
  return known === true;
}

/** A uuid of version 7 begins with the milliseconds at which it was made. */
function timeOf(id: string): string | undefined {
  if (id.charAt(14) !== "7") return undefined;
  return new Date(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toISOString();
}
