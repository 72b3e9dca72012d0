import type { FieldCipher } from "#src/platform/personal/field-cipher.ts";
import { mobileNumber } from "../model/person.ts";
import { peopleError } from "../people-errors.ts";
import { type SealedPhone, sealPhone } from "./add-person.ts";

/** A number as typed, encrypted before any action sees it; empty means none. @throws AppError people.phone-form */
export function sealTypedPhone(cipher: FieldCipher, typed: string): SealedPhone | null {
  if (typed.trim() === "") return null;
  const number = mobileNumber.safeParse(typed);
  if (!number.success) throw peopleError("people.phone-form");
  return sealPhone(cipher, number.data);
}
