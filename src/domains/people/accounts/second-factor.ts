import { randomBytes, randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import { recoveryCodeCount } from "../model/sign-in-rules.ts";
import { peopleError } from "../people-errors.ts";
import type { Accounts, Caller } from "./accounts.ts";
import { countingTries } from "./attempts.ts";
import { hashCode, randomDigits, typedDigits } from "./secret-codes.ts";
import { findSession, startSession, type StartedSession } from "./sessions.ts";
import { stepOfCode } from "./time-code.ts";

const recoveryCodeLength = 10;
const sealedField = "account.second-factor";

export interface SecondFactorState {
  readonly timeCode: boolean;
  readonly passkeys: number;
  readonly recoveryCodesLeft: number;
}

export async function secondFactorOf(accounts: Accounts, accountId: string): Promise<SecondFactorState> {
  const { db } = accounts;
  const factor = await db
    .selectFrom("second_factor")
    .select("secret_sealed")
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
    timeCode: factor !== undefined && factor.secret_sealed !== null,
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

/** A new secret, which takes the old one's place once its first code was given. @returns the secret, to be shown once. */
export async function beginTimeCode(accounts: Accounts, accountId: string): Promise<Buffer> {
  const secret = randomBytes(20);
  const pending_sealed = accounts.cipher.protect(secret.toString("hex"), sealedField);
  await accounts.db
    .insertInto("second_factor")
    .values({ account_id: accountId, pending_sealed })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet({ pending_sealed }))
    .execute();
  return secret;
}

/** Sets a secret that is known to be held already: for accounts of the demo. */
export async function setTimeCode(accounts: Accounts, accountId: string, secret: Buffer): Promise<void> {
  const factor = {
    secret_sealed: accounts.cipher.protect(secret.toString("hex"), sealedField),
    pending_sealed: null,
  };
  await accounts.db
    .insertInto("second_factor")
    .values({ account_id: accountId, ...factor })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(factor))
    .execute();
}

/**
 * The first code proves that the app holds the secret.
 * @returns the new recovery codes, to be shown once.
 * @throws AppError people.code-refused, people.wait
 */
export async function confirmTimeCode(
  accounts: Accounts,
  accountId: string,
  typed: string,
): Promise<readonly string[]> {
  await countingTries(accounts, [{ limit: "account", subject: `factor:${accountId}` }], async () => {
    if (!(await confirmPending(accounts, accountId, typedDigits(typed))))
      throw peopleError("people.code-refused");
  });
  return renewRecoveryCodes(accounts, accountId);
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
  const step = stepIn(accounts, factor?.secret_sealed, code);
  if (step === undefined) return false;
  const used = await accounts.db
    .updateTable("second_factor")
    .set({ last_step: String(step) })
    .where("account_id", "=", accountId)
    .where("last_step", "<", String(step))
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

async function confirmPending(accounts: Accounts, accountId: string, code: string): Promise<boolean> {
  const factor = await accounts.db
    .selectFrom("second_factor")
    .select("pending_sealed")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  const step = stepIn(accounts, factor?.pending_sealed, code);
  if (step === undefined) return false;
  const confirmed = await accounts.db
    .updateTable("second_factor")
    .set({ secret_sealed: sql.ref("pending_sealed"), pending_sealed: null, last_step: String(step) })
    .where("account_id", "=", accountId)
    .where("pending_sealed", "is not", null)
    .executeTakeFirst();
  return confirmed.numUpdatedRows === 1n;
}

function stepIn(accounts: Accounts, sealed: Buffer | null | undefined, code: string): number | undefined {
  if (sealed === null || sealed === undefined) return undefined;
  return stepOfCode(
    Buffer.from(accounts.cipher.reveal(sealed, sealedField), "hex"),
    code,
    accounts.clock.now(),
  );
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
