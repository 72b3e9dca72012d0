import { expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { browserAt, givenPersons, usePeople } from "#testing/people.ts";
import { linkAccount } from "../actions/link-account.ts";
import { attemptLimits } from "../model/sign-in-rules.ts";
import { beginAttempt } from "./attempts.ts";
import { clearAuth } from "./clear-auth.ts";
import { accountNamed, createAccount } from "./create-account.ts";
import { createDemoAccount } from "./create-demo-account.ts";
import { sendPhoneCode } from "./phone-codes.ts";
import { accountsJob } from "./session-reader.ts";
import { startSession } from "./sessions.ts";

const people = usePeople();
const password = "tr4ctor-Plum-Rain";
const phone = "13800000081";
const hour = 3_600_000;
const day = 24 * hour;
const passing = ["attempt", "message_outbox", "phone_code", "session", "verification"] as const;
let addresses = 0;
const browser = () => browserAt(`10.15.0.${(addresses += 1)}`);

async function counts(): Promise<Readonly<Record<string, number>>> {
  const { owner } = people.current;
  const entries: [string, number][] = [];
  for (const table of passing) {
    const { rows } = await owner.query<{ n: number }>(`select count(*)::integer as n from auth.${table}`);
    entries.push([table, rows[0]?.n ?? 0]);
  }
  return Object.fromEntries(entries);
}

async function usedAccount(login: string): Promise<string> {
  const { accounts, cell, county } = people.current;
  const [personId = ""] = await givenPersons(people.current, login);
  await createDemoAccount(accounts, cell, county, { personId, login, password, phone });
  return (await accountNamed(accounts, login)) ?? "";
}

async function names(): Promise<readonly (string | null)[]> {
  const rows = await people.current.accounts.db
    .selectFrom("user")
    .select("username")
    .orderBy("username")
    .execute();
  return rows.map((row) => row.username);
}

test("what has had its time goes at night, without anybody asking for a code; what has not stays", async () => {
  const { accounts, accountsClock, cell, owner } = people.current;
  const accountId = await usedAccount("stays");
  const aTry = { limit: "account", subject: "name:somebody" } as const;
  await beginAttempt(accounts, aTry);
  await sendPhoneCode(accounts, browser(), { phone, purpose: "sign-in", language: "en" });
  await startSession(accounts, browser(), accountId, 2);
  await owner.query(
    `insert into auth.verification ("identifier", "value", "expiresAt") values ('challenge', 'x', now() + interval '5 minutes')`,
  );
  await clearAuth(accounts, cell);
  // The message's number, its sender's address and the name that was tried are counted.
  const all = { attempt: 3, message_outbox: 1, phone_code: 1, session: 1, verification: 1 };
  expect(await counts()).toEqual(all);

  accountsClock.advance(hour + 60_000);
  await clearAuth(accounts, cell);
  expect(await counts()).toEqual({ ...all, phone_code: 0, session: 0, verification: 0 });
  accountsClock.advance(day);
  await clearAuth(accounts, cell);
  expect(await counts()).toMatchObject({ attempt: 3, message_outbox: 0 });
  accountsClock.advance(attemptLimits.slip.forgottenAfter);
  await clearAuth(accounts, cell);
  expect(await counts()).toMatchObject({ attempt: 0 });
  expect(await names()).toEqual(["stays"]);
});

test("an account that a cut left without a person goes after a day; one linked in that moment stays", async () => {
  const { accounts, accountsClock, cell, county } = people.current;
  accountsClock.set(new Date());
  await createAccount(accounts, { signInName: "cut-before", password });
  const accountId = await createAccount(accounts, { signInName: "cut-after", password });
  const [personId = ""] = await givenPersons(people.current, "cut-after");
  const organisationAccount = accounts.identifiers.identifierIn("organisation", accountId);
  await perform(cell, county, accountsJob, linkAccount, { personId, organisationAccount });
  await clearAuth(accounts, cell);
  expect(await names()).toEqual(["cut-after", "cut-before", "stays"]);
  accountsClock.advance(day + hour);
  await clearAuth(accounts, cell);
  expect(await names()).toEqual(["cut-after", "stays"]);
});
