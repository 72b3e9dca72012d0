import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import { words, type Language, fill } from "#src/platform/i18n/language.ts";
import { mobileNumber } from "../model/person.ts";
import { accountPhoneField } from "../model/personal-fields.ts";
import { phoneCodeLifetime, phoneCodeTries } from "../model/sign-in-rules.ts";
import { peopleError } from "../people-errors.ts";
import type { Accounts, Caller } from "./accounts.ts";
import { beginAttempt, countingTries } from "./attempts.ts";
import type { PhoneCodePurpose } from "./auth-schema.ts";
import { hashCode, isCode, randomDigits, typedDigits } from "./secret-codes.ts";
import { isTaken } from "./taken.ts";

const codeLength = 6;

const message = words(
  "验证码 {code}，五分钟内有效。任何人向您索要都不要给。",
  "驗證碼 {code}，五分鐘內有效。任何人向您索要都不要給。",
  "Code {code}, good for five minutes. Give it to nobody who asks.",
);

/**
 * Sends a code to the number if an account receives codes there (for `new-number`: to the number itself). Whether one
 * does is not told: the answer is alike.
 * @returns the id that binds the code to this browser; it belongs in a cookie that scripts cannot read.
 * @throws AppError people.phone-form, people.wait
 */
export async function sendPhoneCode(
  accounts: Accounts,
  caller: Caller,
  input: { phone: string; purpose: PhoneCodePurpose; language: Language; accountId?: string },
): Promise<string> {
  const number = checkedNumber(input.phone);
  await beginAttempt(accounts, { limit: "address", subject: `address:${caller.address}` });
  await beginAttempt(accounts, { limit: "message", subject: `message:${number}` });
  const accountId = input.accountId ?? (await accountWithPhone(accounts, number));
  const code = randomDigits(codeLength);
  const id = randomUUIDv7();
  const now = accounts.clock.now();
  await accounts.db.deleteFrom("phone_code").where("expires_at", "<", now).execute();
  await accounts.db
    .insertInto("phone_code")
    .values({
      id,
      account_id: accountId ?? null,
      purpose: input.purpose,
      number_sealed: accounts.cipher.protect(number, accountPhoneField),
      ...(await hashCode(code)),
      tries_left: phoneCodeTries,
      expires_at: new Date(now.getTime() + phoneCodeLifetime),
    })
    .execute();
  if (accountId !== undefined) {
    await accounts.gateway.send({
      channel: "sms",
      recipient: number,
      text: fill(message, input.language, { code }),
      purpose: `${input.purpose}-code`,
    });
  }
  return id;
}

export interface ProvenPhone {
  readonly accountId: string;
  readonly number: string;
}

/**
 * Uses up a code: good once, five tries, for the purpose and the browser it was sent for.
 * @throws AppError people.code-refused, people.wait
 */
export async function provePhone(
  accounts: Accounts,
  caller: Caller,
  input: { id: string | undefined; code: string; purpose: PhoneCodePurpose },
): Promise<ProvenPhone> {
  return countingTries(accounts, [{ limit: "address", subject: `address:${caller.address}` }], async () => {
    const proven =
      input.id === undefined
        ? undefined
        : await useCode(accounts, input.id, typedDigits(input.code), input.purpose);
    if (proven === undefined) throw peopleError("people.code-refused");
    return proven;
  });
}

async function useCode(
  accounts: Accounts,
  id: string,
  code: string,
  purpose: PhoneCodePurpose,
): Promise<ProvenPhone | undefined> {
  const row = await accounts.db
    .updateTable("phone_code")
    .set({ tries_left: sql`tries_left - 1` })
    .where("id", "=", id)
    .where("purpose", "=", purpose)
    .where("tries_left", ">", 0)
    .where("expires_at", ">", accounts.clock.now())
    .returning(["account_id", "salt", "hash", "number_sealed"])
    .executeTakeFirst();
  if (row === undefined || !(await isCode(code, row)) || row.account_id === null) return undefined;
  const used = await accounts.db.deleteFrom("phone_code").where("id", "=", id).executeTakeFirst();
  return used.numDeletedRows === 1n
    ? { accountId: row.account_id, number: accounts.cipher.reveal(row.number_sealed, accountPhoneField) }
    : undefined;
}

/**
 * Makes the number the account's in place of any other; codes still under way to the other open nothing any more.
 * @throws AppError people.phone-taken when another account receives codes there, or was given the number just now.
 */
export async function setPhone(accounts: Accounts, accountId: string, number: string): Promise<void> {
  const holder = await accountWithPhone(accounts, number);
  if (holder !== undefined && holder !== accountId) throw peopleError("people.phone-taken");
  const row = {
    ...accounts.cipher.protectFindable(number, accountPhoneField),
    verified_at: accounts.clock.now(),
  };
  await accounts.db
    .insertInto("phone")
    .values({ account_id: accountId, ...row })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(row))
    .execute()
    .catch((error: unknown) => {
      throw isTaken(error, "phone_lookup_key") ? peopleError("people.phone-taken") : error;
    });
  await dropCodes(accounts, accountId);
}

export async function phoneOf(accounts: Accounts, accountId: string): Promise<string | undefined> {
  const row = await accounts.db
    .selectFrom("phone")
    .select("sealed")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row && accounts.cipher.reveal(row.sealed, accountPhoneField);
}

/** The phone is no way in any more, nor is a code already sent to it. */
export async function removePhone(accounts: Accounts, accountId: string): Promise<void> {
  await accounts.db.deleteFrom("phone").where("account_id", "=", accountId).execute();
  await dropCodes(accounts, accountId);
}

async function dropCodes(accounts: Accounts, accountId: string): Promise<void> {
  await accounts.db.deleteFrom("phone_code").where("account_id", "=", accountId).execute();
}

async function accountWithPhone(accounts: Accounts, number: string): Promise<string | undefined> {
  const row = await accounts.db
    .selectFrom("phone")
    .select("account_id")
    .where("lookup", "in", accounts.cipher.lookups(number, accountPhoneField))
    .executeTakeFirst();
  return row?.account_id;
}

function checkedNumber(typed: string): string {
  const parsed = mobileNumber.safeParse(typed);
  if (!parsed.success) throw peopleError("people.phone-form");
  return parsed.data;
}
