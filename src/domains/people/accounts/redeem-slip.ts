import { setImmediate } from "node:timers/promises";
import { perform } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { Language } from "#src/platform/i18n/language.ts";
import { redeemInvitation } from "../actions/link-account.ts";
import type { InvitationPurpose } from "../county-tables.ts";
import { partsOfSlipCode } from "../model/slip-code.ts";
import { peopleError } from "../people-errors.ts";
import type { Accounts, Caller } from "./accounts.ts";
import { type Attempt, countingTries } from "./attempts.ts";
import {
  checkPasswordFor,
  createAccount,
  discardAccount,
  markLinked,
  setPassword,
} from "./create-account.ts";
import { phoneOf, removePhone } from "./phone-codes.ts";
import { isCode, typedDigits } from "./secret-codes.ts";
import { removeSecondFactors } from "./second-factor.ts";
import { accountsJob } from "./session-reader.ts";
import { endSessions, startSession, type StartedSession } from "./sessions.ts";
import { tellOwner } from "./tell-owner.ts";

export interface OpenSlip {
  readonly invitationId: string;
  readonly personId: string;
  readonly name: string;
  readonly purpose: InvitationPurpose;
  /** With a reset slip: the sign-in name that stays. */
  readonly signInName: string | undefined;
}

/**
 * Looks at a slip before it is used: whose it is, first time or reset.
 * @throws AppError people.slip-refused, people.wait
 */
export async function openSlip(
  accounts: Accounts,
  cell: Cell,
  county: County,
  caller: Caller,
  typed: string,
): Promise<OpenSlip> {
  const parts = partsOfSlipCode(typedDigits(typed));
  if (parts === undefined) throw peopleError("people.slip-refused");
  const attempts: readonly Attempt[] = [
    { limit: "address", subject: `address:${caller.address}` },
    { limit: "slip", subject: `slip:${county.code}:${parts.number}` },
  ];
  return countingTries(accounts, attempts, async () => {
    const found = await openInvitation(cell, county, parts.number);
    const good = await isCode(parts.secret, found ?? nobodysCode);
    if (found === undefined || !good) throw peopleError("people.slip-refused");
    const account =
      found.purpose === "reset" ? await accountBehind(accounts, cell, county, found.personId) : undefined;
    const { invitationId, personId, name, purpose } = found;
    return { invitationId, personId, name, purpose, signInName: account?.signInName };
  });
}

/**
 * Uses a slip: makes the account, or with a reset slip gives it a new password and takes its second factors and its phone
 * away: whoever holds the lost phone signs in no more.
 * The session that begins has shown one factor; the second is set next.
 * @throws AppError people.slip-refused, people.wait, people.sign-in-name-form, people.sign-in-name-taken,
 * people.password-length, people.password-weak
 */
export async function redeemSlip(
  accounts: Accounts,
  cell: Cell,
  county: County,
  caller: Caller,
  input: { code: string; signInName: string; password: string; language: Language },
): Promise<StartedSession> {
  const slip = await openSlip(accounts, cell, county, caller, input.code);
  const known =
    slip.purpose === "reset" ? await accountBehind(accounts, cell, county, slip.personId) : undefined;
  const accountId =
    known === undefined
      ? await firstAccount(accounts, cell, county, slip, input)
      : await resetAccount(accounts, cell, county, slip, known.id, input);
  return startSession(accounts, caller, accountId, 1);
}

async function firstAccount(
  accounts: Accounts,
  cell: Cell,
  county: County,
  slip: OpenSlip,
  input: { signInName: string; password: string },
): Promise<string> {
  const accountId = await createAccount(accounts, input);
  try {
    await useUp(accounts, cell, county, slip, accountId);
  } catch (error) {
    await discardAccount(accounts, accountId);
    throw error;
  }
  await markLinked(accounts, accountId);
  return accountId;
}

/** The password is examined before and set after the slip is used up: whoever comes second with it changes nothing. */
async function resetAccount(
  accounts: Accounts,
  cell: Cell,
  county: County,
  slip: OpenSlip,
  accountId: string,
  { password, language }: { password: string; language: Language },
): Promise<string> {
  await checkPasswordFor(accounts, accountId, password);
  await useUp(accounts, cell, county, slip, accountId);
  const phoneBefore = await phoneOf(accounts, accountId);
  await setPassword(accounts, accountId, password);
  await removePhone(accounts, accountId);
  await removeSecondFactors(accounts, accountId);
  await endSessions(accounts, accountId);
  await tellOwner(accounts, cell, county, accountId, { change: "reset-by-slip", language, phoneBefore });
  return accountId;
}

function useUp(
  accounts: Accounts,
  cell: Cell,
  county: County,
  slip: OpenSlip,
  accountId: string,
): Promise<void> {
  return perform(cell, county, accountsJob, redeemInvitation, {
    invitationId: slip.invitationId,
    personId: slip.personId,
    organisationAccount: accounts.identifiers.identifierIn("organisation", accountId),
  });
}

/**
 * The account that acts as a person. Nothing stored leads there: every account's identifier is computed forwards and
 * compared, some microseconds each. Only a reset needs it.
 */
export async function accountBehind(
  accounts: Accounts,
  cell: Cell,
  county: County,
  personId: string,
): Promise<{ id: string; signInName: string } | undefined> {
  const identifier = await withCounty(cell, county, accountsJob, async (ctx) => {
    const row = await ctx.db
      .selectFrom("account_link")
      .select("organisation_account")
      .where("person_id", "=", personId)
      .where(inReach(ctx, "account"))
      .executeTakeFirst();
    return row?.organisation_account;
  });
  if (identifier === undefined) return undefined;
  const all = await accounts.db.selectFrom("user").select(["id", "username"]).execute();
  for (const [index, { id, username }] of all.entries()) {
    if (accounts.identifiers.identifierIn("organisation", id) === identifier)
      return { id, signInName: username ?? "" };
    // Tens of thousands of accounts take a while: others are answered in between.
    if (index % 500 === 499) await setImmediate();
  }
  return undefined;
}

async function openInvitation(cell: Cell, county: County, number: string) {
  const row = await withCounty(cell, county, accountsJob, (ctx) =>
    ctx.db
      .selectFrom("invitation")
      .innerJoin("person", "person.id", "invitation.person_id")
      .select([
        "invitation.id",
        "invitation.person_id",
        "invitation.purpose",
        "invitation.salt",
        "invitation.hash",
        "person.name",
      ])
      .where("invitation.number", "=", number)
      .where("invitation.ended", "is", null)
      .where("invitation.expires_at", ">", ctx.now)
      .where("person.status", "=", "active")
      .where(inReach(ctx, "account", "invitation.organisation_no"))
      .executeTakeFirst(),
  );
  return (
    row && {
      invitationId: row.id,
      personId: row.person_id,
      purpose: row.purpose,
      salt: row.salt,
      hash: row.hash,
      name: row.name,
    }
  );
}

/** Compared with where there is no invitation, so that the answer takes as long. */
const nobodysCode = { salt: Buffer.alloc(16), hash: Buffer.alloc(32) };
