import { type RawBuilder, sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { asKnown } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { FieldCipher } from "#src/platform/personal/field-cipher.ts";
import { mask } from "#src/platform/personal/mask.ts";
import { personPhoneField } from "../model/personal-fields.ts";
import "../county-tables.ts";

export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly nameScript: "zh-Hans" | "zh-Hant";
  readonly organisationNo: number;
  /** `138****5678`; empty where none is held. */
  readonly maskedPhone: string;
}

/** Whom a list is asked for: persons present whose home is one of the organisations, as recorded when. */
export interface ListedAt {
  /** In the order in which the list shows them. */
  readonly organisationNos: readonly number[];
  readonly knownAt: string | null;
}

export interface ListOrder {
  readonly by: "name" | "organisation";
  readonly descending: boolean;
}

const columns = ["id", "name", "name_script", "organisation_no", "phone_sealed", "status", "erased"];

/** A part of the list in its order; all of it without `part`. Names and numbers erased meanwhile are not in it. */
export async function personsListed(
  ctx: ShowingContext,
  cipher: FieldCipher,
  at: ListedAt & {
    readonly order: ListOrder;
    readonly part?: { readonly skip: number; readonly most: number };
  },
): Promise<readonly ListedPerson[]> {
  const direction = at.order.descending ? sql`desc` : sql`asc`;
  const order =
    at.order.by === "name"
      ? sql`p.name ${direction}, o.place, p.id`
      : sql`o.place ${direction}, p.name, p.id`;
  const part = at.part === undefined ? sql`` : sql`limit ${at.part.most} offset ${at.part.skip}`;
  const found = await sql<Omit<ListedPerson, "maskedPhone"> & { phone: Buffer | null }>`
    select p.id, p.name, p.name_script as "nameScript", p.organisation_no as "organisationNo", p.phone_sealed as phone
    ${listed(ctx, at)} order by ${order} ${part}`.execute(ctx.db);
  ctx.shows(found.rows.map(({ id }) => id));
  return found.rows.map(({ phone, ...person }) => ({
    ...person,
    maskedPhone: phone === null ? "" : mask("phone", cipher.reveal(phone, personPhoneField)),
  }));
}

/** How many the whole list holds. */
export async function countListed(ctx: ReadContext, at: ListedAt): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::integer as count ${listed(ctx, at)}`.execute(
    ctx.db,
  );
  return found.rows[0]?.count ?? 0;
}

function listed(ctx: ReadContext, { organisationNos, knownAt }: ListedAt): RawBuilder<unknown> {
  return sql`from ${asKnown("person", columns, knownAt)} p
    join unnest(${[...organisationNos]}::integer[]) with ordinality as o (no, place) on o.no = p.organisation_no
    where p.status = 'active' and not p.erased and p.name <> '' and ${inReach(ctx, "person", "p.organisation_no")}`;
}
