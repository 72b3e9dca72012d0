import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { LeavingReason } from "../model/leaving.ts";
import type { PersonStatus } from "../county-tables.ts";
import "../county-tables.ts";

/** A person as the organisation that keeps the record sees it. */
export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly nameScript: "zh-Hans" | "zh-Hant";
  readonly organisationNo: number;
  readonly status: PersonStatus;
  /** First day no longer on the records, and why; null of those present. */
  readonly leftOn: string | null;
  readonly leftReason: LeavingReason | null;
}

const pageSize = 100;

/** One person in reach, present or not; undefined when there is none or the person was erased. */
export async function personRecord(ctx: ShowingContext, personId: string): Promise<PersonRecord | undefined> {
  const person = await records(ctx).where("id", "=", personId).executeTakeFirst();
  if (person !== undefined) ctx.shows([person.id]);
  return person;
}

/** Persons in reach whom one organisation keeps, a hundred a page: those present by name, or those who left, newest first. */
export async function personRecordsAt(
  ctx: ShowingContext,
  organisationNo: number,
  { left, page }: { readonly left: boolean; readonly page: number },
): Promise<{ readonly persons: readonly PersonRecord[]; readonly pages: number; readonly total: number }> {
  const kept = () =>
    records(ctx)
      .where("organisation_no", "=", organisationNo)
      .where("left_on", left ? "is not" : "is", null);
  const { total } = await kept()
    .clearSelect()
    .select((count) => count.fn.countAll<string>().as("total"))
    .executeTakeFirstOrThrow();
  const persons = await kept()
    .$if(left, (query) => query.orderBy("left_on", "desc"))
    .orderBy("name")
    .orderBy("id")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  ctx.shows(persons.map(({ id }) => id));
  return { persons, total: Number(total), pages: Math.max(1, Math.ceil(Number(total) / pageSize)) };
}

/** How many persons of an organisation are on record in reach, those who left among them. */
export async function countRecordsAt(ctx: ReadContext, organisationNo: number): Promise<number> {
  const { total } = await records(ctx)
    .where("organisation_no", "=", organisationNo)
    .clearSelect()
    .select((count) => count.fn.countAll<string>().as("total"))
    .executeTakeFirstOrThrow();
  return Number(total);
}

function records(ctx: ReadContext) {
  return ctx.db
    .selectFrom("person")
    .select(["id", "name", "name_script as nameScript", "organisation_no as organisationNo", "status"])
    .select([sql<string | null>`left_on::text`.as("leftOn"), "left_reason as leftReason"])
    .where("erased", "=", false)
    .where(inReach(ctx, "person"));
}
