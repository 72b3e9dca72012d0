import { sql } from "kysely";
import type { CountyEvent } from "#src/platform/events/events.ts";
import "../tables.ts";

/**
 * A new computer has taken a station's code: the ones before it erase what they hold, should they ever be switched on again, and
 * what waits of theirs for a decision gets it where the new one stands.
 * @NOTE reach: the machine, for the station of the one computer that was just set up.
 */
export const endFormerBox: CountyEvent = {
  action: "sync.enrol-station",
  handler: "stations.end-former-box",
  handle: async ({ db, now }, { subjectId }) => {
    if (subjectId === null) return;
    await sql`
      with former as (
        select d.id
        from sync_device d
        join sync_station_code c on c.device_id = d.id
        join station_code s on s.code_hash = c.code_hash
        join station_code s_new on s_new.station_id = s.station_id
        join sync_station_code c_new on c_new.code_hash = s_new.code_hash and c_new.device_id = ${subjectId}::uuid
        join sync_device d_new on d_new.id = c_new.device_id
        where d.id <> d_new.id and d.enrolled_at <= d_new.enrolled_at
      ), heirs as (
        update sync_entry e set device_id = ${subjectId}::uuid, holder = ${subjectId}::uuid
        from former where e.device_id = former.id and e.status = 'to-confirm'
      )
      update sync_device d set wipe_ordered_at = coalesce(d.wipe_ordered_at, ${now.toISOString()}::timestamptz)
      from former where d.id = former.id`.execute(db);
  },
};
