import { randomUUID } from "node:crypto";
import { APIError } from "better-auth/api";
import { isSignInName, normalSignInName } from "../model/sign-in-name.ts";
import { peopleError } from "../people-errors.ts";
import type { Accounts } from "./accounts.ts";
import { checkPassword } from "./check-password.ts";
import { isTaken } from "./taken.ts";

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
  const hash = await password.hash(input.password);
  const { id } = await createUser(accounts, signInName);
  await internalAdapter.linkAccount({
    userId: id,
    accountId: id,
    providerId: "credential",
    password: hash,
  });
  return id;
}

/** @throws AppError people.sign-in-name-taken, also when another took the name since it was found free. */
async function createUser(accounts: Accounts, signInName: string): Promise<{ readonly id: string }> {
  const { internalAdapter } = await accounts.authAt(ownOrigin).$context;
  const email = `${randomUUID()}@accounts.invalid`;
  const user = { name: signInName, username: signInName, email, emailVerified: false };
  try {
    return await internalAdapter.createUser(user, { method: "invitation" });
  } catch (error) {
    throw isNameTaken(error) ? peopleError("people.sign-in-name-taken") : error;
  }
}

/** better-auth looks once more before it writes; the constraint has the last word. */
function isNameTaken(error: unknown): boolean {
  const seen = error instanceof APIError && error.body?.code === "USERNAME_IS_ALREADY_TAKEN";
  return seen || isTaken(error, "user_username_key");
}

/** The account acts as a person somewhere: the nightly clearing leaves it. */
export async function markLinked(accounts: Accounts, accountId: string): Promise<void> {
  await accounts.db.updateTable("user").set({ linked: true }).where("id", "=", accountId).execute();
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
