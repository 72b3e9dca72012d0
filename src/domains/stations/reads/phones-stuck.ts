import { sql } from "kysely";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { withFigures } from "#src/platform/db/with-county.ts";
import { phoneCount, type PhoneCount } from "../model/arrival.ts";

export interface PhonesStuck {
  /** An error's code, as the phones told it. */
  readonly why: string;
  readonly phones: PhoneCount;
}

/**
 * Why phones in use have entries that the hub did not take, most phones first.
 * @NOTE reach: counts of the county for a page whose right was asked before; no phone or person is named, and few are not counted
 * out.
 */
export async function phonesStuck(cell: Cell, county: County): Promise<readonly PhonesStuck[]> {
  return withFigures(cell, county, async ({ db }) => {
    const found = await sql<{ why: string; phones: number }>`
      select item ->> 'why' as why, count(distinct r.device_id)::integer as phones
      from sync_report r
      join sync_device d on d.id = r.device_id and d.kind = 'phone' and d.ended_at is null and d.wipe_ordered_at is null
      cross join lateral json_array_elements(r.stuck) as item
      group by 1 order by 2 desc, 1`.execute(db);
    return found.rows.map(({ why, phones }) => ({ why, phones: phoneCount(phones) }));
  });
}
