import { type Expression, sql, type SqlBool } from "kysely";
import { z } from "zod";
import { inReach } from "#src/platform/access/in-reach.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Box, StuckItem } from "../model/box.ts";
import { stationsError } from "../errors.ts";
import type { Station } from "./live-station.ts";
import "../tables.ts";

/** A station with the computer that is it today, as far as the hub has heard of it. */
export interface StationState extends Station {
  readonly organisationName: string;
  /** Null until a computer has taken the code. */
  readonly box: Box | null;
  /** An instant; null when no code waits for a computer. */
  readonly codeUntil: string | null;
}

interface Row extends Station {
  readonly organisationName: string;
  readonly code_until: Date | null;
  readonly device_id: string | null;
  readonly enrolled_at: Date;
  readonly last_contact_at: Date | null;
  readonly clock_off_seconds: number | null;
  readonly program: string;
  readonly received_at: Date | null;
  readonly disk_free: string | null;
  readonly disk_total: string | null;
  readonly stuck: readonly StuckItem[] | null;
}

/** Every station within reach, by organisation and name; closed ones only when asked for. */
export async function stationsInReach(
  ctx: ReadContext,
  { retired = false }: { readonly retired?: boolean } = {},
): Promise<readonly StationState[]> {
  return read(ctx, retired ? sql<SqlBool>`s.retired_on is not null` : sql<SqlBool>`s.retired_on is null`);
}

/** @throws AppError stations.station-unknown */
export async function stationState(ctx: ReadContext, stationId: string): Promise<StationState> {
  const id = z.uuid().safeParse(stationId).data;
  const [found] = id === undefined ? [] : await read(ctx, sql<SqlBool>`s.id = ${id}::uuid`);
  if (found === undefined) throw stationsError("stations.station-unknown");
  return found;
}

async function read(ctx: ReadContext, which: Expression<SqlBool>): Promise<readonly StationState[]> {
  const found = await sql<Row>`
    select s.id, s.organisation_no as "organisationNo", s.name, s.room, s.registered_on::text as "registeredOn",
      s.retired_on::text as "retiredOn", s.retired_for as "retiredFor", o.name as "organisationName",
      waiting.code_until, d.id as device_id, d.enrolled_at, d.last_contact_at, d.clock_off_seconds, d.program,
      r.received_at, r.disk_free, r.disk_total, r.stuck
    from station s
    join organisation_profile o on o.organisation_no = s.organisation_no and ${holdsOn("o", ctx.today)}
    left join lateral (
      select d.id, d.enrolled_at, d.last_contact_at, d.clock_off_seconds, d.program
      from station_code k
      join sync_station_code c on c.code_hash = k.code_hash
      join sync_device d on d.id = c.device_id
      where k.station_id = s.id and ${inReach(ctx, "station", "d.organisation_no")}
      order by d.enrolled_at desc limit 1
    ) d on true
    left join lateral (
      select max(c.expires_at) as code_until
      from station_code k join sync_station_code c on c.code_hash = k.code_hash
      where k.station_id = s.id and c.device_id is null and c.expires_at > ${ctx.now.toISOString()}
    ) waiting on true
    left join sync_report r on r.device_id = d.id and ${inReach(ctx, "station", "r.organisation_no")}
    where ${which} and ${inReach(ctx, "station", "s.organisation_no")}
    order by o.name, s.name, s.id`.execute(ctx.db);
  return found.rows.map(stateOf);
}

function stateOf(row: Row): StationState {
  return {
    id: row.id,
    organisationNo: row.organisationNo,
    name: row.name,
    room: row.room,
    registeredOn: row.registeredOn,
    retiredOn: row.retiredOn,
    retiredFor: row.retiredFor,
    organisationName: row.organisationName,
    codeUntil: row.code_until?.toISOString() ?? null,
    box: row.device_id === null ? null : boxOf(row, row.device_id),
  };
}

function boxOf(row: Row, deviceId: string): Box {
  const { disk_free, disk_total, program } = row;
  return {
    deviceId,
    program,
    enrolledAt: row.enrolled_at.toISOString(),
    lastContactAt: row.last_contact_at?.toISOString() ?? null,
    clockOffSeconds: row.clock_off_seconds,
    reportedAt: row.received_at?.toISOString() ?? null,
    disk:
      disk_free === null || disk_total === null
        ? null
        : { free: Number(disk_free), total: Number(disk_total) },
    stuck: row.stuck ?? [],
  };
}
