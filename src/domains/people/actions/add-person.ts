import { randomUUIDv7 } from "node:crypto";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { unlogged } from "#src/platform/audit/record-look.ts";
import type { FieldCipher } from "#src/platform/personal/field-cipher.ts";
import { nameScript, personName } from "../model/person.ts";
import { personPhoneField } from "../model/personal-fields.ts";
import { peopleError } from "../people-errors.ts";
import { namesakesAt } from "../reads/namesakes-at.ts";
import { homeOf } from "./reset-access.ts";
import "../county-tables.ts";

/** A phone number as it is stored: encrypted, and a keyed hash to find it by. */
export interface SealedPhone {
  readonly sealed: Buffer;
  readonly lookup: Buffer;
}

export function sealPhone(cipher: FieldCipher, number: string): SealedPhone {
  return cipher.protectFindable(number, personPhoneField);
}

export interface NewPerson {
  /** Made by whoever creates the person; a new one by default. */
  readonly id?: string;
  readonly name: string;
  readonly nameScript: "zh-Hans" | "zh-Hant";
  /** The home organisation, through which others see the person; 0 for none. */
  readonly organisationNo: number;
  readonly phone?: SealedPhone;
}

/** Adds persons inside another domain's act. @returns their ids in the order given. */
export async function addPersons(
  ctx: WriteContext,
  persons: readonly NewPerson[],
): Promise<readonly string[]> {
  const rows = persons.map((person) => ({
    id: person.id ?? randomUUIDv7(),
    organisation_no: person.organisationNo,
    name: person.name,
    name_script: person.nameScript,
    phone_sealed: person.phone?.sealed ?? null,
    phone_lookup: person.phone?.lookup ?? null,
  }));
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await ctx.db
      .insertInto("person")
      .values(rows.slice(start, start + rowsPerStatement))
      .execute();
  }
  return rows.map((row) => row.id);
}

/** PostgreSQL takes 65,535 parameters a statement. */
const rowsPerStatement = 5_000;

/**
 * Adds one person inside another domain's act, unless somebody of that name is there already and nobody has said that
 * this is another.
 * @throws AppError people.same-name
 */
export async function addOnePerson(
  ctx: WriteContext,
  person: NewPerson & { readonly another: boolean },
): Promise<string> {
  const there = person.another
    ? []
    : await namesakesAt(unlogged(ctx, "the act says so"), person.name, person.organisationNo);
  if (there.length > 0) throw peopleError("people.same-name", { count: there.length });
  const [id = ""] = await addPersons(ctx, [person]);
  return id;
}

/**
 * Adds one person to the home organisation; a form sent twice adds one. Right: people.add-person there.
 * @throws AppError people.same-name unless `another` says that it is another person
 */
export const addPerson = defineAction({
  name: "people.add-person",
  input: z.object({
    id: z.uuid(),
    name: personName,
    nameScript,
    organisationNo: z.coerce.number().int().min(1),
    another: z.literal("yes").optional(),
  }),
  needs: "right",
  scope: (_ctx, input) => [input.organisationNo],
  about: (input) => ({ subjectId: input.id, organisationNo: input.organisationNo }),
  payload: (input) => ({ organisationNo: input.organisationNo }),
  run: async (ctx, { another, ...person }): Promise<{ personId: string }> => {
    const known = await homeOf(ctx, person.id);
    if (known !== undefined) return { personId: person.id };
    return { personId: await addOnePerson(ctx, { ...person, another: another === "yes" }) };
  },
});
