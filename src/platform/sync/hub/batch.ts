import { sql } from "kysely";
import type pg from "pg";
import type { Actor } from "../../access/actor.ts";
import { type Rights, visibilityClasses } from "../../access/reach.ts";
import { localDay } from "../../clock/clock.ts";
import type { ReadContext } from "../../db/context.ts";
import { openingStatements, roleOf, setLocal } from "../../db/settings.ts";
import type { Device } from "./devices.ts";
import { readRights } from "./known-rights.ts";
import type { SyncHub } from "./sync-hub.ts";

/** The transaction of a push: the machine's own, which takes on each author's rights in turn. */
export interface Batch {
  readonly hub: SyncHub;
  readonly device: Device;
  readonly client: pg.PoolClient;
  /** The machine's. */
  readonly context: ReadContext;
  /** The server's instant of the transaction. */
  readonly stampedAt: string;
  /** What was asked before, by what it was asked for. */
  readonly rightsOnDay: Map<string, Rights>;
  readonly told: Map<string, readonly ToldRights[]>;
  readonly numbersBelow: number;
  /** Whose reach the transaction's settings are. */
  readonly reachOf: { rights: Rights | null };
  /** How long after a contact what the device was told then still counts. */
  readonly graceMs: number;
}

export interface ToldRights {
  readonly rights: Rights;
  readonly from: Date;
  /** The last contact at which the same was told. */
  readonly until: Date;
}

const dayMs = 86_400_000;
const graceDays = { phone: 14, station: 120 } as const;

/** @NOTE reach: the machine's own notes about the one device that sends. */
export async function openBatch(
  hub: SyncHub,
  device: Device,
  open: { readonly client: pg.PoolClient; readonly context: ReadContext; readonly stampedAt: string | null },
): Promise<Batch> {
  const { db } = open.context;
  // Two pushes of one device, the second sent because the first seemed lost, follow each other.
  await sql`select id from sync_device where id = ${device.id} for update`.execute(db);
  const { kind } = device.holder;
  const found = await sql<{ numbers_below: number; days: unknown }>`
    select (select next_value + 1024 from counter where name = 'organisation') as numbers_below,
      (select value from setting where name = ${`sync.${kind}-days`}) as days`.execute(db);
  const row = found.rows[0];
  const now = open.context.now.toISOString();
  const days = typeof row?.days === "number" ? row.days : graceDays[kind];
  return {
    ...open,
    stampedAt: hub.cell.simulated ? now : (open.stampedAt ?? now),
    hub,
    device,
    rightsOnDay: new Map(),
    told: new Map(),
    reachOf: { rights: null },
    numbersBelow: row?.numbers_below ?? 1024,
    graceMs: days * dayMs,
  };
}

/** Everything the hub told the device of a person, oldest first. @NOTE reach: as above. */
export async function toldRights(batch: Batch, personId: string): Promise<readonly ToldRights[]> {
  const known = batch.told.get(personId);
  if (known !== undefined) return known;
  const { context, device, numbersBelow } = batch;
  await becomeMachine(batch);
  const found = await sql<{ told_from: Date; told_until: Date | null; rights: unknown }>`
    select told_from, coalesce(told_until, last_contact_at) as told_until, rights
    from sync_known_rights join sync_device on sync_device.id = device_id
    where device_id = ${device.id} and sync_known_rights.person_id = ${personId} order by told_from`.execute(
    context.db,
  );
  const told = found.rows.map((row) => ({
    rights: readRights(row.rights, { personId, day: context.today, numbersBelow }),
    from: row.told_from,
    until: row.told_until ?? row.told_from,
  }));
  batch.told.set(personId, told);
  return told;
}

/** The person's rights on the county's day of an instant, as they are known now. */
export async function rightsOn(batch: Batch, personId: string, instant: Date): Promise<Rights> {
  const { hub, client, context, rightsOnDay } = batch;
  const day = localDay(instant, context.county.timeZone);
  const known = rightsOnDay.get(`${personId} ${day}`);
  if (known !== undefined) return known;
  await client.query("set local role sanwang_rights");
  const rights = await hub.cell.rightsSource(context, personId, day);
  await becomeMachine(batch);
  rightsOnDay.set(`${personId} ${day}`, rights);
  return rights;
}

export async function becomeMachine({ client }: Batch): Promise<void> {
  await client.query("set local role sanwang_system");
}

/**
 * The statements that give the transaction an author's reach, and nothing left of the author's before. Of one author after
 * another entry of theirs only the write reach is said again, which an action may have widened.
 */
export function becomeAuthor(batch: Batch, actor: Actor, rights: Rights): string {
  const role = roleOf(actor, rights);
  const { county } = batch.context;
  if (batch.reachOf.rights === rights) return openingStatements(county, role, { ...rights, read: {} });
  const read = Object.keys(batch.reachOf.rights?.read ?? {}).map((name) => setLocal(`app.read_${name}`, ""));
  const write = visibilityClasses.map((name) => setLocal(`app.write_${name}`, ""));
  return `${read.join("")}${write.join("")}${openingStatements(county, role, rights)}`;
}
