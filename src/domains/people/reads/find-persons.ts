import { inReach } from "#src/platform/access/in-reach.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { FieldCipher } from "#src/platform/personal/field-cipher.ts";
import { mobileNumber } from "../model/person.ts";
import { personPhoneField } from "../model/personal-fields.ts";
import type { PersonStatus } from "../county-tables.ts";

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly nameScript: "zh-Hans" | "zh-Hant";
  readonly organisationNo: number;
  readonly status: PersonStatus;
  readonly hasPhone: boolean;
  /** Erased already, or ordered to be. */
  readonly gone: boolean;
}

const most = 50;

/**
 * Persons in reach, present or not, with exactly this name, or with this mobile number as typed; erased ones are found
 * by neither. At most fifty, by name.
 */
export function findPersons(
  ctx: ShowingContext,
  cipher: FieldCipher,
  nameOrNumber: string,
): Promise<readonly FoundPerson[]> {
  const number = mobileNumber.safeParse(nameOrNumber);
  return found(ctx, (query) =>
    number.success
      ? query.where("phone_lookup", "in", [...cipher.lookups(number.data, personPhoneField)])
      : query.where("name", "=", nameOrNumber.trim()).where("name", "<>", ""),
  );
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The same by exactly this name, or by an id; numbers are not asked for. */
export function personsCalled(ctx: ShowingContext, nameOrId: string): Promise<readonly FoundPerson[]> {
  return found(ctx, (query) =>
    uuid.test(nameOrId)
      ? query.where("person.id", "=", nameOrId)
      : query.where("name", "=", nameOrId).where("name", "<>", ""),
  );
}

function selectPersons(ctx: ReadContext) {
  return ctx.db
    .selectFrom("person")
    .leftJoin("person_erasure", "person_erasure.person_id", "person.id")
    .select(["person.id", "person.name", "person.name_script", "person.status", "person.phone_lookup"])
    .select("person.organisation_no")
    .select(["person.erased", "person_erasure.id as ordered"])
    .where(inReach(ctx, "person", "person.organisation_no"));
}

type Selected = ReturnType<typeof selectPersons>;

async function found(
  ctx: ShowingContext,
  only: (query: Selected) => Selected,
): Promise<readonly FoundPerson[]> {
  const rows = await only(selectPersons(ctx))
    .orderBy("person.name")
    .orderBy("person.id")
    .limit(most)
    .execute();
  ctx.shows(rows.map(({ id }) => id));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    nameScript: row.name_script,
    organisationNo: row.organisation_no,
    status: row.status,
    hasPhone: row.phone_lookup !== null,
    gone: row.erased || row.ordered !== null,
  }));
}
