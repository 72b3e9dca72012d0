import { sql } from "kysely";
import type { WriteContext } from "#src/platform/db/context.ts";
import { splitPeriods } from "#src/platform/db/split-period.ts";
import { posts, rightSources } from "../../periods.ts";
import { type Holding, holdingsFrom } from "../../persons/reads/holdings-from.ts";

/**
 * Ends every source of rights that holds in an organisation after a day.
 * @NOTE reach: the action required the right over the organisation; whose sources they are does not matter.
 */
export async function cutSources(ctx: WriteContext, organisationNo: number, on: string): Promise<void> {
  const found = await sql<{ origin_id: string; person_id: string; kind: string; organisation_no: number }>`
    select distinct origin_id, person_id, kind, organisation_no from right_source
    where organisation_no = ${organisationNo} and (valid_to is null or valid_to > ${on}::date)
  `.execute(ctx.db);
  await splitPeriods(
    ctx,
    rightSources,
    found.rows.map((key) => ({ key, from: on, until: null, values: null })),
  );
}

/** Ends every post in an organisation after a day. */
export async function cutPosts(ctx: WriteContext, organisationNo: number, on: string): Promise<void> {
  const found = await sql<{ person_id: string; organisation_no: number; kind: string }>`
    select distinct person_id, organisation_no, kind from post
    where organisation_no = ${organisationNo} and (valid_to is null or valid_to > ${on}::date)
  `.execute(ctx.db);
  await splitPeriods(
    ctx,
    posts,
    found.rows.map((key) => ({ key, from: on, until: null, values: null })),
  );
}

/** Ends from a day on what a person holds, posts with the rights that follow them and the rights that follow no post. */
export async function cutHoldings(ctx: WriteContext, personId: string, on: string): Promise<void> {
  const held = await holdingsFrom(ctx, personId, on);
  const ended = { from: on, until: null, values: null };
  const ofPerson = ({ kind, organisationNo }: Holding) => ({
    person_id: personId,
    organisation_no: organisationNo,
    kind,
  });
  await splitPeriods(
    ctx,
    rightSources,
    held.map((each) => ({ key: { ...ofPerson(each), origin_id: each.originId }, ...ended })),
  );
  const seats = new Map(
    held
      .filter(({ source }) => source === "post")
      .map((each) => [`${each.organisationNo} ${each.kind}`, { key: ofPerson(each), ...ended }]),
  );
  await splitPeriods(ctx, posts, [...seats.values()]);
}
