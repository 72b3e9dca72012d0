import { type RawBuilder, sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { County } from "#src/platform/db/county.ts";
import { withFigures } from "#src/platform/db/with-county.ts";
import { daysOf } from "#src/platform/sync/offline-days.ts";
import { canStillHold } from "#src/platform/sync/hub/can-still-hold.ts";
import {
  type Arrival,
  arrivalOf,
  type ItemAtStation,
  type ItemToday,
  phoneCount,
  type PhoneCount,
} from "../model/arrival.ts";
import type { StuckItem } from "../model/box.ts";
import "../tables.ts";

/** One station and what has arrived there of an item. */
export interface StationArrival extends Arrival {
  readonly stationId: string;
  readonly name: string;
  readonly organisationName: string;
  /** The version the station said it holds. */
  readonly held: number | null;
  /** An instant. */
  readonly lastContactAt: string | null;
}

interface Row {
  readonly station_id: string;
  readonly name: string;
  readonly organisation_name: string;
  readonly device_id: string | null;
  readonly last_contact_at: Date | null;
  readonly held: number | null;
  readonly received_at: Date | null;
  readonly stuck: readonly StuckItem[] | null;
}

/** What has arrived of an item at each station within reach, by organisation and name. */
export async function whereItemArrived(
  ctx: ReadContext,
  item: ItemToday,
): Promise<readonly StationArrival[]> {
  const found = await heldAtStations(ctx, item).execute(ctx.db);
  return found.rows.map((row) => ({
    stationId: row.station_id,
    name: row.name,
    organisationName: row.organisation_name,
    held: row.held,
    lastContactAt: row.last_contact_at?.toISOString() ?? null,
    ...arrivalOf(item, atStation(row)),
  }));
}

/** One look by its key into what each station holds: the 400 stations of a county hold two million items. */
export function heldAtStations(
  ctx: ReadContext,
  item: Pick<ItemToday, "collection" | "id">,
): RawBuilder<Row> {
  return sql<Row>`
    select s.id as station_id, s.name, o.name as organisation_name, d.id as device_id, d.last_contact_at,
      h.version as held, r.received_at, r.stuck
    from station s
    join organisation_profile o on o.organisation_no = s.organisation_no and ${holdsOn("o", ctx.today)}
    left join lateral (
      select d.id, d.last_contact_at
      from station_code k
      join sync_station_code c on c.code_hash = k.code_hash
      join sync_device d on d.id = c.device_id
      where k.station_id = s.id and ${inReach(ctx, "station", "d.organisation_no")}
      order by d.enrolled_at desc limit 1
    ) d on true
    left join sync_held h on h.device_id = d.id and h.collection = ${item.collection} and h.row_id = ${item.id}::uuid
    left join sync_report r on r.device_id = d.id
    where s.retired_on is null and ${inReach(ctx, "station", "s.organisation_no")}
    order by o.name, s.name, s.id`;
}

function atStation(row: Row): ItemAtStation {
  return {
    hasBox: row.device_id !== null,
    held: row.held,
    lastContactAt: row.last_contact_at?.toISOString() ?? null,
    reportedAt: row.received_at?.toISOString() ?? null,
    stuck: row.stuck ?? [],
  };
}

/** Phones by what they last said they hold of an item; those that have erased it since are not among them. */
export interface PhonesHolding {
  /** As it is today. */
  readonly now: PhoneCount;
  /** An earlier version; of what was withdrawn, any. */
  readonly older: PhoneCount;
  /** Phones that were in contact within the last thirty days. */
  readonly inUse: PhoneCount;
}

const usedWithinDays = 30;

/**
 * @NOTE reach: counts of the county for a page whose right was asked before; no phone or person is named, and few are not counted
 * out.
 */
export async function phonesHolding(cell: Cell, county: County, item: ItemToday): Promise<PhonesHolding> {
  return withFigures(cell, county, async ({ db, now }) => {
    const since = new Date(now.getTime() - usedWithinDays * 86_400_000).toISOString();
    const setting = await sql<{
      value: unknown;
    }>`select value from setting where name = 'sync.wipe-days'`.execute(db);
    const wipeDays = daysOf("sync.wipe-days", setting.rows[0]?.value);
    const found = await sql<{ now: number; older: number; in_use: number }>`
      select count(*) filter (where h.version >= ${item.version}::integer)::integer as now,
        count(*) filter (where ${item.version}::integer is null or h.version < ${item.version}::integer)::integer as older,
        (select count(*)::integer from sync_device
          where kind = 'phone' and ended_at is null and wipe_ordered_at is null and last_contact_at > ${since}) as in_use
      from sync_held h join sync_device d on d.id = h.device_id
      where h.collection = ${item.collection} and h.row_id = ${item.id}::uuid and ${canStillHold("d", { wipeDays, now })}`.execute(
      db,
    );
    const row = found.rows[0] ?? { now: 0, older: 0, in_use: 0 };
    return { now: phoneCount(row.now), older: phoneCount(row.older), inUse: phoneCount(row.in_use) };
  });
}
