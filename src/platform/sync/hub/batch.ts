import { sql } from "kysely";
import type pg from "pg";
import type { Actor } from "../../access/actor.ts";
import { type Rights, visibilityClasses } from "../../access/reach.ts";
import { localDay } from "../../clock/clock.ts";
import type { ReadContext } from "../../db/context.ts";
import { isExtended } from "../../db/extend-reach.ts";
import { openingStatements, reachStatements, roleOf, setLocal } from "../../db/settings.ts";
import { daysOf } from "../offline-days.ts";
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
  readonly author: AuthorSet;
  /** How long after a contact what the device was told then still counts. */
  readonly graceMs: number;
  /** Whether the device was ever told of persons. */
  readonly namesPeople: boolean;
}

/** The author whose reach the transaction's settings are. */
export interface AuthorSet {
  rights: Rights | null;
  /** Whether its role is the author's too, and not the machine's. */
  hasRole: boolean;
}

export interface ToldRights {
  readonly rights: Rights;
  readonly from: Date;
  /** The last contact at which the same was told. */
  readonly until: Date;
}

const dayMs = 86_400_000;

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
  const found = await sql<{ numbers_below: number; days: unknown; names_people: boolean }>`
    select (select next_value + 1024 from counter where name = 'organisation') as numbers_below,
      (select value from setting where name = ${`sync.${kind}-days`}) as days,
      exists (select from sync_known_rights where device_id = ${device.id} and person_id <> device_id) as names_people`.execute(
    db,
  );
  const row = found.rows[0];
  const now = open.context.now.toISOString();
  return {
    ...open,
    stampedAt: hub.cell.simulated ? now : (open.stampedAt ?? now),
    hub,
    device,
    rightsOnDay: new Map(),
    told: new Map(),
    author: { rights: null, hasRole: false },
    numbersBelow: row?.numbers_below ?? 1024,
    graceMs: daysOf(`sync.${kind}-days`, row?.days) * dayMs,
    namesPeople: row?.names_people ?? true,
  };
}

/** Everything the hub told the device of a person, oldest first. */
export async function toldRights(batch: Batch, personId: string): Promise<readonly ToldRights[]> {
  if (!batch.told.has(personId)) await readTold(batch, [personId]);
  return batch.told.get(personId) ?? [];
}

interface ToldRow {
  readonly person_id: string;
  readonly told_from: Date;
  readonly told_until: Date | null;
  readonly rights: unknown;
}

/** Reads what the device was told of all these persons. @NOTE reach: as above. */
export async function readTold(batch: Batch, personIds: readonly string[]): Promise<void> {
  const { context, device, numbersBelow } = batch;
  await becomeMachine(batch);
  const found = await sql<ToldRow>`
    select sync_known_rights.person_id, told_from, coalesce(told_until, last_contact_at) as told_until, rights
    from sync_known_rights join sync_device on sync_device.id = device_id
    where device_id = ${device.id} and sync_known_rights.person_id = any (${personIds}::uuid[]) order by told_from`.execute(
    context.db,
  );
  const byPerson = Map.groupBy(found.rows, (row) => row.person_id);
  for (const personId of personIds) {
    const told = (byPerson.get(personId) ?? []).map((row) => ({
      rights: readRights(row.rights, { personId, day: context.today, numbersBelow }),
      from: row.told_from,
      until: row.told_until ?? row.told_from,
    }));
    batch.told.set(personId, told);
  }
}

/** The person's rights on the county's day of an instant, as they are known now. */
export async function rightsOn(batch: Batch, personId: string, instant: Date): Promise<Rights> {
  const { hub, client, context, rightsOnDay } = batch;
  const day = localDay(instant, context.county.timeZone);
  const known = rightsOnDay.get(`${personId} ${day}`);
  if (known !== undefined) return known;
  await client.query("set local role sanwang_rights");
  batch.author.hasRole = true;
  const rights = await hub.cell.rightsSource(context, personId, day);
  await becomeMachine(batch);
  rightsOnDay.set(`${personId} ${day}`, rights);
  return rights;
}

export async function becomeMachine(batch: Batch): Promise<void> {
  if (!batch.author.hasRole) return;
  batch.author.hasRole = false;
  await sendAhead(batch, "set local role sanwang_system");
}

/** The statements that give the transaction an author's reach, and nothing left of the author's before. */
export function becomeAuthor({ author, context }: Batch, actor: Actor, rights: Rights): string {
  const role = roleOf(actor, rights);
  const { county } = context;
  const { rights: before, hasRole } = author;
  author.hasRole = true;
  if (before === rights) {
    const again = isExtended(rights) ? reachStatements(role, rights, "write").join("") : "";
    return hasRole ? again : `set local role ${role};${again}`;
  }
  author.rights = rights;
  const read = Object.keys(before?.read ?? {}).map((name) => setLocal(`app.read_${name}`, ""));
  const write = visibilityClasses.map((name) => setLocal(`app.write_${name}`, ""));
  return `${read.join("")}${write.join("")}${openingStatements(county, role, rights)}`;
}

/** What `rollback to savepoint` sets back with the rows is kept with `before`, a copy taken at the savepoint. */
export async function backToSavepoint(batch: Batch, name: string, before: AuthorSet): Promise<void> {
  await batch.client.query(`rollback to savepoint ${name}; release savepoint ${name}`);
  Object.assign(batch.author, before);
}

/**
 * On a pipelined connection the next statement goes right behind this one. It fails only with the connection or the whole
 * transaction, and then so does that.
 */
export async function sendAhead({ client }: Pick<Batch, "client">, statements: string): Promise<void> {
  const sent = client.query(statements);
  sent.catch(() => undefined);
  if (!client.pipeline) await sent;
}
