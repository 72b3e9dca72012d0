import { randomBytes, randomUUIDv7 } from "node:crypto";
import { secondFactorField } from "../model/personal-fields.ts";
import { recoveryCodeCount } from "../model/sign-in-rules.ts";
import { peopleError } from "../people-errors.ts";
import type { Accounts, Caller } from "./accounts.ts";
import { countingTries } from "./attempts.ts";
import { hashCode, randomDigits, typedDigits } from "./secret-codes.ts";
import { findSession, startSession, type StartedSession } from "./sessions.ts";
import { stepOfCode } from "./time-code.ts";

const recoveryCodeLength = 10;

export interface SecondFactorState {
  readonly timeCode: boolean;
  readonly passkeys: number;
  readonly recoveryCodesLeft: number;
}

export async function secondFactorOf(accounts: Accounts, accountId: string): Promise<SecondFactorState> {
  const { db } = accounts;
  const factor = await db
    .selectFrom("second_factor")
    .select("account_id")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  const passkeys = await db.selectFrom("passkey").select("id").where("userId", "=", accountId).execute();
  const codes = await db
    .selectFrom("recovery_code")
    .select("id")
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .execute();
  return {
    timeCode: factor !== undefined,
    passkeys: passkeys.length,
    recoveryCodesLeft: codes.length,
  };
}

/**
 * Second factor of a session that has shown one: the code of the authenticator app or a recovery code, each good once.
 * @throws AppError access.sign-in-needed is the caller's to throw; people.code-refused, people.wait
 */
export async function passSecondFactor(
  accounts: Accounts,
  caller: Caller,
  typed: string,
): Promise<StartedSession> {
  const session = await findSession(accounts, caller);
  if (session === undefined) throw peopleError("people.sign-in-again");
  await checkSecondFactor(accounts, session.accountId, typed);
  return startSession(accounts, caller, session.accountId, 2);
}

/** @throws AppError people.code-refused, people.wait */
export async function checkSecondFactor(accounts: Accounts, accountId: string, typed: string): Promise<void> {
  const code = typedDigits(typed);
  await countingTries(accounts, [{ limit: "account", subject: `factor:${accountId}` }], async () => {
    const good =
      code.length === recoveryCodeLength
        ? await useRecoveryCode(accounts, accountId, code)
        : await useTimeCode(accounts, accountId, code);
    if (!good) throw peopleError("people.code-refused");
  });
}

/** A secret offered to an account: sealed for it alone, it travels in the form until its first code comes back. */
export interface TimeCodeOffer {
  readonly secret: Buffer;
  readonly sealed: string;
}

export function offerTimeCode(accounts: Accounts, accountId: string): TimeCodeOffer {
  const secret = randomBytes(20);
  const sealed = accounts.cipher.protect(secret.toString("hex"), offerField(accountId)).toString("base64url");
  return { secret, sealed };
}

/** @throws AppError people.code-refused when the offer was made to another account or altered. */
export function readTimeCodeOffer(accounts: Accounts, accountId: string, sealed: string): TimeCodeOffer {
  try {
    const hex = accounts.cipher.reveal(Buffer.from(sealed, "base64url"), offerField(accountId));
    return { secret: Buffer.from(hex, "hex"), sealed };
  } catch {
    throw peopleError("people.code-refused");
  }
}

function offerField(accountId: string): string {
  return `account.second-factor-offer ${accountId}`;
}

/**
 * The first code proves that the app holds the secret, which takes the place of the one before.
 * @returns the new recovery codes, to be shown once.
 * @throws AppError people.code-refused, people.wait
 */
export async function confirmTimeCode(
  accounts: Accounts,
  accountId: string,
  secret: Buffer,
  typed: string,
): Promise<readonly string[]> {
  await countingTries(accounts, [{ limit: "account", subject: `factor:${accountId}` }], async () => {
    const step = stepOfCode(secret, typedDigits(typed), accounts.clock.now());
    if (step === undefined) throw peopleError("people.code-refused");
    await setTimeCode(accounts, accountId, secret, step);
  });
  return renewRecoveryCodes(accounts, accountId);
}

/** Sets a secret that is known to be held already; codes up to the step are used up. */
export async function setTimeCode(
  accounts: Accounts,
  accountId: string,
  secret: Buffer,
  lastStep = 0,
): Promise<void> {
  const factor = {
    secret_sealed: accounts.cipher.protect(secret.toString("hex"), secondFactorField),
    last_step: String(lastStep),
  };
  await accounts.db
    .insertInto("second_factor")
    .values({ account_id: accountId, ...factor })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(factor))
    .execute();
}

export async function renewRecoveryCodes(accounts: Accounts, accountId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => randomDigits(recoveryCodeLength));
  // One salt for the set: a typed code is then hashed once, not ten times.
  const salt = randomBytes(16);
  const hashed = await Promise.all(codes.map((code) => hashCode(code, salt)));
  await accounts.db.transaction().execute(async (db) => {
    await db.deleteFrom("recovery_code").where("account_id", "=", accountId).execute();
    await db
      .insertInto("recovery_code")
      .values(
        hashed.map(({ hash }) => ({ id: randomUUIDv7(), account_id: accountId, salt, hash, used_at: null })),
      )
      .execute();
  });
  return codes;
}

/** Takes away every second factor: a person whose identity was proved anew begins again. */
export async function removeSecondFactors(accounts: Accounts, accountId: string): Promise<void> {
  await accounts.db.transaction().execute(async (db) => {
    await db.deleteFrom("second_factor").where("account_id", "=", accountId).execute();
    await db.deleteFrom("recovery_code").where("account_id", "=", accountId).execute();
    await db.deleteFrom("passkey").where("userId", "=", accountId).execute();
  });
}

async function useTimeCode(accounts: Accounts, accountId: string, code: string): Promise<boolean> {
  const factor = await accounts.db
    .selectFrom("second_factor")
    .select("secret_sealed")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  if (factor === undefined) return false;
  const secret = Buffer.from(accounts.cipher.reveal(factor.secret_sealed, secondFactorField), "hex");
  const step = stepOfCode(secret, code, accounts.clock.now());
  if (step === undefined) return false;
  const used = await accounts.db
    .updateTable("second_factor")
    .set({ last_step: String(step) })
    .where("account_id", "=", accountId)
    .where("last_step", "<", String(step))
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

async function useRecoveryCode(accounts: Accounts, accountId: string, code: string): Promise<boolean> {
  const kept = await accounts.db
    .selectFrom("recovery_code")
    .select(["id", "salt", "hash"])
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .execute();
  const first = kept[0];
  if (first === undefined) return false;
  const { hash } = await hashCode(code, first.salt);
  const match = kept.find((row) => row.hash.equals(hash));
  if (match === undefined) return false;
  const used = await accounts.db
    .updateTable("recovery_code")
    .set({ used_at: accounts.clock.now() })
    .where("id", "=", match.id)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}
