import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { FieldCipher } from "#src/platform/personal/field-cipher.ts";
import { mobileNumber } from "../model/person.ts";
import { personPhoneField } from "../model/personal-fields.ts";
import type { PersonStatus } from "../county-tables.ts";

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly nameScript: "zh-Hans" | "zh-Hant";
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
  ctx: ReadContext,
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

/** One person in reach; undefined when there is none. */
export async function personById(ctx: ReadContext, personId: string): Promise<FoundPerson | undefined> {
  const [person] = await found(ctx, (query) => query.where("person.id", "=", personId));
  return person;
}

function selectPersons(ctx: ReadContext) {
  return ctx.db
    .selectFrom("person")
    .leftJoin("person_erasure", "person_erasure.person_id", "person.id")
    .select(["person.id", "person.name", "person.name_script", "person.status", "person.phone_lookup"])
    .select(["person.erased", "person_erasure.id as ordered"])
    .where(inReach(ctx, "person", "person.organisation_no"));
}

type Selected = ReturnType<typeof selectPersons>;

async function found(ctx: ReadContext, only: (query: Selected) => Selected): Promise<readonly FoundPerson[]> {
  const rows = await only(selectPersons(ctx))
    .orderBy("person.name")
    .orderBy("person.id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    nameScript: row.name_script,
    status: row.status,
    hasPhone: row.phone_lookup !== null,
    gone: row.erased || row.ordered !== null,
  }));
}
