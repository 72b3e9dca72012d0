import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { type ConsentEntry, consentsOf } from "./consents-of.ts";
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
    readonly at: Date;
    readonly by: string | null;
    readonly kind: string;
    readonly purpose: string | null;
  }[];
  readonly consents: readonly ConsentEntry[];
  readonly events: readonly AccountEvent[];
}

const mostLooks = 50;

/** The record of the person who asks; undefined for visitors. */
export async function myRecord(ctx: ReadContext): Promise<MyRecord | undefined> {
  if (ctx.actor.kind !== "person") return undefined;
  const { personId } = ctx.actor;
  const person = await ctx.db
    .selectFrom("person")
    .select(["name", "name_script", "phone_lookup", "organisation_no"])
    .where("id", "=", personId)
    .where(inReach(ctx, "person", "organisation_no", "id"))
    .executeTakeFirst();
  if (person === undefined) return undefined;
  const looks = await ctx.db
    .selectFrom("access_log")
    .select(["at", "actor_person", "kind", "purpose"])
    .where("subject_id", "=", personId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(mostLooks)
    .execute();
  const names = await personNames(
    ctx,
    looks.map((look) => look.actor_person).filter((id) => id !== null),
  );
  return {
    name: person.name,
    nameScript: person.name_script,
    hasPhone: person.phone_lookup !== null,
    ownName: person.organisation_no === 0,
    looks: looks.map(({ at, actor_person, kind, purpose }) => ({
      at,
      by: actor_person === null ? null : (names.get(actor_person)?.name ?? null),
      kind,
      purpose,
    })),
    consents: await consentsOf(ctx, personId),
    events: await myAccountEvents(ctx),
  };
}
