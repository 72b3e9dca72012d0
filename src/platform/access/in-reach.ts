import { type Expression, type SqlBool, sql } from "kysely";
import type { ReadContext } from "../db/context.ts";
import type { VisibilityClass } from "./reach.ts";

/**
 * The condition that keeps a query inside the actor's reach, with which it finds its index; the row policy is the
 * second lock. `column` holds organisation numbers (`a.organisation_no`). `own` names a uuid column whose row belongs
 * to the person it names. Visitors and people without a source reach nothing; system jobs everything.
 */
export function inReach(
  ctx: ReadContext,
  visibilityClass: VisibilityClass,
  column = "organisation_no",
  own?: string,
): Expression<SqlBool> {
  if (ctx.actor.kind === "system") return sql<SqlBool>`true`;
  const reach = [...(ctx.rights?.read[visibilityClass] ?? [])];
  const within = sql<SqlBool>`${sql.ref(column)} = any (${reach}::int[])`;
  if (own === undefined || ctx.actor.kind !== "person") return within;
  return sql<SqlBool>`(${within} or ${sql.ref(own)} = ${ctx.actor.personId}::uuid)`;
}
