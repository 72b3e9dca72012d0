import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import { unlogged } from "#src/platform/audit/record-look.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { pageOf } from "../model/page.ts";
import { type ConsentEntry, consentsOf } from "./consents-of.ts";
import { unmaskReason } from "./audit.ts";
import { olderThan } from "./older-than.ts";
import { type AccountEvent, myAccountEvents } from "./my-account-events.ts";
import { personNames } from "./person-names.ts";
import "../county-tables.ts";

/** What a person sees of what is held about him or her. */
export interface MyRecord {
  readonly name: string;
  readonly nameScript: "zh-Hans" | "zh-Hant";
  readonly hasPhone: boolean;
  /** True for whom no organisation keeps: the name is then one's own to correct. */
  readonly ownName: boolean;
  /** Who looked, newest first; the looker's name where it may be seen, else null. */
  readonly looks: readonly {
    readonly id: string;
    readonly at: Date;
    readonly by: string | null;
    readonly kind: string;
    readonly purpose: string | null;
    /** Why a number was shown, in the looker's words. */
    readonly reason: string | null;
  }[];
  /** Where older looks begin; null when there are none. */
  readonly olderLooks: string | null;
  readonly consents: readonly ConsentEntry[];
  readonly events: readonly AccountEvent[];
}

const mostLooks = 50;

/** The record of the person who asks; undefined for visitors. @param looksAfter where the looks shown before ended. */
export async function myRecord(
  ctx: ReadContext,
  looksAfter: string | null = null,
): Promise<MyRecord | undefined> {
  if (ctx.actor.kind !== "person") return undefined;
  const { personId } = ctx.actor;
  const person = await ctx.db
    .selectFrom("person")
    .select(["name", "name_script", "phone_lookup", "organisation_no"])
    .where("id", "=", personId)
    .where(inReach(ctx, "person", "organisation_no", "id"))
    .executeTakeFirst();
  if (person === undefined) return undefined;
  const found = await ctx.db
    .selectFrom("access_log_person as shown")
    .leftJoin("access_log", "access_log.id", "shown.look_id")
    .select(["shown.look_id", "shown.at", "shown.actor_person", "shown.kind", "shown.purpose"])
    .select([unmaskReason.as("reason"), sql<string>`shown.at::text`.as("whole")])
    .where("shown.person_id", "=", personId)
    .where(olderThan("shown.at", looksAfter, "shown.look_id"))
    .orderBy("shown.at", "desc")
    .orderBy("shown.look_id", "desc")
    .limit(mostLooks + 1)
    .execute();
  const { rows: looks, next } = pageOf(found, mostLooks, (look) => [look.whole, look.look_id]);
  const names = await personNames(
    unlogged(ctx, "it is the log"),
    looks.map((look) => look.actor_person).filter((id) => id !== null),
  );
  return {
    name: person.name,
    nameScript: person.name_script,
    hasPhone: person.phone_lookup !== null,
    ownName: person.organisation_no === 0,
    looks: looks.map(({ look_id, at, actor_person, kind, purpose, reason }) => ({
      id: look_id,
      at,
      by: actor_person === null ? null : (names.get(actor_person)?.name ?? null),
      kind,
      purpose,
      reason,
    })),
    olderLooks: next,
    consents: await consentsOf(ctx, personId),
    events: await myAccountEvents(ctx),
  };
}
