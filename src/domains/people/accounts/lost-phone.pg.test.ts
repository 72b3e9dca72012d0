import { expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { browserAt, codeOf, givenPersons, inSystemAct, rightsByPost, usePeople } from "#testing/people.ts";
import { sealPhone } from "../actions/add-person.ts";
import { resetAccess } from "../actions/reset-access.ts";
import { suspendAccount } from "../actions/suspend-account.ts";
import { peopleDomain } from "../domain.ts";
import { myAccountEvents } from "../reads/my-account-events.ts";
import { closeForReset } from "./close-for-reset.ts";
import { accountNamed } from "./create-account.ts";
import { createDemoAccount } from "./create-demo-account.ts";
import { readDemoOutbox } from "./outbox-gateway.ts";
import { phoneOf, sendPhoneCode, setPhone } from "./phone-codes.ts";
import { redeemSlip } from "./redeem-slip.ts";
import { resetPassword } from "./reset-password.ts";
import { startSession } from "./sessions.ts";
import { signInWithPhone } from "./sign-in-with-phone.ts";

const posts = new Map<string, readonly string[]>();
const people = usePeople({ rightsSource: rightsByPost(posts, peopleDomain.grants) });
const password = "tr4ctor-Plum-Rain";
const language = "zh-Hant";
let addresses = 0;
const browser = (cookies: readonly string[] = []) => browserAt(`10.14.0.${(addresses += 1)}`, cookies);

async function account(login: string, phone: string) {
  const { accounts, cell, county } = people.current;
  const [personId = ""] = await givenPersons(people.current, login);
  await createDemoAccount(accounts, cell, county, { personId, login, password, phone });
  return { personId, accountId: (await accountNamed(accounts, login)) ?? "" };
}

async function administrator(): Promise<Actor> {
  const [personId = ""] = await givenPersons(people.current, "安全管理員");
  posts.set(personId, ["security_administrator"]);
  return { kind: "person", personId };
}

/** Prints a reset slip as the desk does. */
async function printReset(personId: string): Promise<string> {
  const { accounts, cell, county } = people.current;
  const slip = await perform(cell, county, await administrator(), resetAccess, { personId });
  await closeForReset(accounts, cell, county, slip);
  return slip.code;
}

async function sent(phone: string): Promise<readonly string[]> {
  const { db, cipher } = people.current.accounts;
  const messages = await readDemoOutbox(db, cipher, true);
  return messages.filter(({ recipient }) => recipient === phone).map(({ text }) => text);
}

async function askCode(phone: string, purpose: "sign-in" | "forgotten-password") {
  const id = await sendPhoneCode(people.current.accounts, browser(), { phone, purpose, language });
  const [newest = ""] = await sent(phone);
  return { id, code: /驗證碼 (\d{6})/.exec(newest)?.[1] ?? "" };
}

function events(personId: string) {
  const { cell, county } = people.current;
  return withCounty(cell, county, { kind: "person", personId }, myAccountEvents);
}

test("once a reset slip is printed, the finder of the phone gets in by no code, old or new", async () => {
  const { accounts, cell, county } = people.current;
  const phone = "13800000031";
  const { personId, accountId } = await account("lost", phone);
  const [signIn, forgotten] = [await askCode(phone, "sign-in"), await askCode(phone, "forgotten-password")];
  expect(signIn.code).toMatch(/^\d{6}$/);
  const found = await startSession(accounts, browser(), accountId, 2);
  await printReset(personId);

  const left = await accounts.db.selectFrom("session").select("id").where("userId", "=", accountId).execute();
  expect(left).toEqual([]);
  expect(await phoneOf(accounts, accountId)).toBeUndefined();
  const tries = [
    signInWithPhone(accounts, browser(found.cookies), signIn),
    resetPassword(accounts, cell, county, browser(), {
      ...forgotten,
      password: "quiet-Harbour-Lamp",
      language,
    }),
  ];
  expect(await Promise.all(tries.map((each) => each.then(() => "in", codeOf)))).toEqual(
    Array(2).fill("people.code-refused"),
  );
  expect((await askCode(phone, "sign-in")).code).toBe("");
});

test("the owner is told at the account's number and at the one the organisation knows", async () => {
  const { accounts } = people.current;
  const { personId } = await account("told", "13800000041");
  const { sealed, lookup } = sealPhone(accounts.cipher, "13800000042");
  await inSystemAct(people.current, (ctx) =>
    ctx.db
      .updateTable("person")
      .set({ phone_sealed: sealed, phone_lookup: lookup })
      .where("id", "=", personId)
      .execute(),
  );
  await printReset(personId);
  for (const phone of ["13800000041", "13800000042"])
    expect((await sent(phone))[0]).toContain("打印了重置單");
});

test("using the slip takes away a number that was put back meanwhile, and tells it", async () => {
  const { accounts, cell, county } = people.current;
  const { personId, accountId } = await account("again", "13800000051");
  const code = await printReset(personId);
  await setPhone(accounts, accountId, "13800000052");
  const input = { code, signInName: "", password: "quiet-Harbour-Lamp", language } as const;
  await redeemSlip(accounts, cell, county, browser(), input);
  expect(await phoneOf(accounts, accountId)).toBeUndefined();
  expect((await sent("13800000052"))[0]).toContain("用重置單設了新密碼");
});

test("one's own page says when, what and by which office; nobody else's page does", async () => {
  const { accounts, cell, county, clock } = people.current;
  const { personId } = await account("page", "13800000061");
  clock.set("2026-11-06T08:00:00Z");
  await perform(cell, county, await administrator(), suspendAccount, { personId, suspended: true });
  clock.set("2026-11-06T09:00:00Z");
  await perform(cell, county, { kind: "system", job: "operator" }, suspendAccount, {
    personId,
    suspended: false,
  });
  clock.set("2026-11-06T10:00:00Z");
  const code = await printReset(personId);
  clock.set("2026-11-06T11:00:00Z");
  const input = { code, signInName: "", password: "quiet-Harbour-Lamp", language } as const;
  await redeemSlip(accounts, cell, county, browser(), input);
  expect(await events(personId)).toMatchObject([
    { at: new Date("2026-11-06T11:00:00Z"), what: "reset-by-slip", by: "owner" },
    { at: new Date("2026-11-06T10:00:00Z"), what: "reset-ordered", by: "security-administrator" },
    { at: new Date("2026-11-06T09:00:00Z"), what: "opened", by: "operator" },
    { at: new Date("2026-11-06T08:00:00Z"), what: "suspended", by: "security-administrator" },
  ]);
  const [other = ""] = await givenPersons(people.current, "別人");
  expect(await events(other)).toEqual([]);
  const seen = await withCounty(cell, county, { kind: "person", personId: other }, (ctx) =>
    ctx.db.selectFrom("act").select("id").where("subject_id", "=", personId).execute(),
  );
  expect(seen).toEqual([]);
});
