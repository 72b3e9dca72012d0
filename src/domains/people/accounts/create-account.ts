import { randomUUID } from "node:crypto";
import { isSignInName, normalSignInName } from "../model/sign-in-name.ts";
import { peopleError } from "../people-errors.ts";
import type { Accounts } from "./accounts.ts";
import { checkPassword } from "./check-password.ts";

/** Any origin will do where no browser is concerned. */
const ownOrigin = "http://localhost";

/**
 * A new account with its password. It belongs to nobody until it is linked to a person.
 * @returns the account's id.
 * @throws AppError people.sign-in-name-form, people.sign-in-name-taken, people.password-length, people.password-weak
 */
export async function createAccount(
  accounts: Accounts,
  input: { signInName: string; password: string },
): Promise<string> {
  const signInName = normalSignInName(input.signInName);
  if (!isSignInName(signInName)) throw peopleError("people.sign-in-name-form");
  checkPassword(input.password, [signInName]);
  if ((await accountNamed(accounts, signInName)) !== undefined)
    throw peopleError("people.sign-in-name-taken");
  const { internalAdapter, password } = await accounts.authAt(ownOrigin).$context;
  const user = await internalAdapter.createUser(
    {
      name: signInName,
      username: signInName,
      email: `${randomUUID()}@accounts.invalid`,
      emailVerified: false,
    },
    { method: "invitation" },
  );
  await internalAdapter.linkAccount({
    userId: user.id,
    accountId: user.id,
    providerId: "credential",
    password: await password.hash(input.password),
  });
  return user.id;
}

/** Takes back an account that was made and could not be linked. */
export async function discardAccount(accounts: Accounts, accountId: string): Promise<void> {
  await accounts.db.deleteFrom("user").where("id", "=", accountId).execute();
}

export async function accountNamed(accounts: Accounts, signInName: string): Promise<string | undefined> {
  const row = await accounts.db
    .selectFrom("user")
    .select("id")
    .where("username", "=", normalSignInName(signInName))
    .executeTakeFirst();
  return row?.id;
}

/** @throws AppError people.password-length, people.password-weak */
export async function checkPasswordFor(
  accounts: Accounts,
  accountId: string,
  newPassword: string,
): Promise<void> {
  const user = await accounts.db
    .selectFrom("user")
    .select("username")
    .where("id", "=", accountId)
    .executeTakeFirst();
  checkPassword(newPassword, [user?.username ?? ""]);
}

/** @throws AppError people.password-length, people.password-weak */
export async function setPassword(accounts: Accounts, accountId: string, newPassword: string): Promise<void> {
  await checkPasswordFor(accounts, accountId, newPassword);
  const { internalAdapter, password } = await accounts.authAt(ownOrigin).$context;
  await internalAdapter.updatePassword(accountId, await password.hash(newPassword));
}

/** True when it is the account's present password. */
export async function isPassword(accounts: Accounts, accountId: string, typed: string): Promise<boolean> {
  const { internalAdapter, password } = await accounts.authAt(ownOrigin).$context;
  const credential = await internalAdapter.findCredentialAccount(accountId);
  const hash = credential?.password ?? undefined;
  return hash !== undefined && (await password.verify({ hash, password: typed }));
}
