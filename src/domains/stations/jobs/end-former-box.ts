import { sql } from "kysely";
import type { CountyEvent } from "#src/platform/events/events.ts";
import "../tables.ts";

/**
 * A new computer has taken a station's code: the ones before it erase what they hold, should they ever be switched on again.
 * @NOTE reach: the machine, for the station of the one computer that was just set up.
 */
export const endFormerBox: CountyEvent = {
  action: "sync.enrol-station",
  handler: "stations.end-former-box",
  handle: async ({ db, now }, { subjectId }) => {
    if (subjectId === null) return;
    await sql`
      update sync_device d set wipe_ordered_at = coalesce(d.wipe_ordered_at, ${now.toISOString()}::timestamptz)
      from sync_station_code c
      join station_code s on s.code_hash = c.code_hash
      join station_code s_new on s_new.station_id = s.station_id
      join sync_station_code c_new on c_new.code_hash = s_new.code_hash and c_new.device_id = ${subjectId}::uuid
      join sync_device d_new on d_new.id = c_new.device_id
      where c.device_id = d.id and d.id <> d_new.id and d.enrolled_at <= d_new.enrolled_at`.execute(db);
  },
};
