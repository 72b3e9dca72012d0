import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import { type AccountEventActor, type AccountEventKind, accountEventWords } from "../model/account-events.ts";
import "../county-tables.ts";

/** What happened to one's account: when, what, by which office. */
export interface AccountEvent {
  readonly id: string;
  readonly at: Date;
  readonly what: AccountEventKind;
  readonly by: AccountEventActor;
}

const mostEvents = 30;

/** The acts on an account; policy act_on_own_account lets their subject read them. */
const acts = [
  "people.record-account-change",
  "people.reset-access",
  "people.end-sessions",
  "people.suspend-account",
  "people.wipe-phones",
] as const;

/** The events of the account of the person who asks, newest first; none for visitors. */
export async function myAccountEvents(ctx: ReadContext): Promise<readonly AccountEvent[]> {
  if (ctx.actor.kind !== "person") return [];
  const { personId } = ctx.actor;
  const rows = await ctx.db
    .selectFrom("act")
    .select(["id", "at", "action", "actor_kind", "actor_person"])
    .select([
      sql<string | null>`payload->>'change'`.as("change"),
      sql<string | null>`payload->>'suspended'`.as("suspended"),
    ])
    .where("subject_id", "=", personId)
    .where("action", "in", acts)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(mostEvents)
    .execute();
  return rows.flatMap(({ id, at, action, actor_kind, actor_person, change, suspended }) => {
    const what = kindOf(action, change, suspended);
    if (what === undefined) return [];
    const by =
      actor_person === personId ? "owner" : actor_kind === "person" ? "security-administrator" : "operator";
    return [{ id, at, what, by }];
  });
}

function kindOf(
  action: string,
  change: string | null,
  suspended: string | null,
): AccountEventKind | undefined {
  switch (action) {
    case "people.reset-access":
      return "reset-ordered";
    case "people.end-sessions":
      return "sessions-ended";
    case "people.suspend-account":
      return suspended === "true" ? "suspended" : "opened";
    case "people.wipe-phones":
      return "phones-wiped";
    default:
      return change !== null && Object.hasOwn(accountEventWords, change)
        ? (change as AccountEventKind)
        : undefined;
  }
}
