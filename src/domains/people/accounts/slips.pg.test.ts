import { expect, test } from "vitest";
import { browserAt, codeOf, givenPersons, inSystemAct, rightsByPost, usePeople } from "#testing/people.ts";
import { withLoggedLook } from "#src/platform/audit/record-look.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { endSessionsOf } from "../actions/end-sessions.ts";
import { inviteHolders } from "../actions/invite-holders.ts";
import { resetAccess } from "../actions/reset-access.ts";
import { suspendAccount } from "../actions/suspend-account.ts";
import { peopleDomain } from "../domain.ts";
import { holdersWithoutAccount } from "../reads/holders-without-account.ts";
import { endErasedAccounts } from "./end-erased-accounts.ts";
import { openSlip, redeemSlip } from "./redeem-slip.ts";
import { confirmTimeCode, offerTimeCode, passSecondFactor, secondFactorOf } from "./second-factor.ts";
import { createSessionReader } from "./session-reader.ts";
import { startSession } from "./sessions.ts";
import { signInWithPassword } from "./sign-in-with-password.ts";
import { codeOfStep, stepOf } from "./time-code.ts";

const posts = new Map<string, readonly string[]>();
const people = usePeople({ rightsSource: rightsByPost(posts, peopleDomain.grants) });
const password = "tr4ctor-Plum-Rain";
let addresses = 0;
const browser = (cookies: readonly string[] = []) => browserAt(`10.8.0.${(addresses += 1)}`, cookies);

async function given(name: string, ...kinds: readonly string[]): Promise<string> {
  const [personId = ""] = await givenPersons(people.current, name);
  posts.set(personId, kinds);
  return personId;
}

async function as(kind: string): Promise<Actor> {
  return { kind: "person", personId: await given(kind, kind) };
}

async function slipFor(personId: string, again = false): Promise<string> {
  const { cell, county } = people.current;
  const slips = await perform(cell, county, await as("security_administrator"), inviteHolders, {
    personIds: [personId],
    way: "slip",
    again,
  });
  return slips[0]?.code ?? "";
}

function redeem(code: string, signInName: string, newPassword = password) {
  const { accounts, cell, county } = people.current;
  return redeemSlip(accounts, cell, county, browser(), {
    code,
    signInName,
    password: newPassword,
    language: "zh-Hant",
  });
}

test("a slip lets its person in once: name and password, then the second factor, then the desk", async () => {
  const { accounts, cell, county } = people.current;
  const personId = await given("王秀蘭", "secretary");
  const code = await slipFor(personId);
  expect(await openSlip(accounts, cell, county, browser(), code)).toMatchObject({
    personId,
    name: "王秀蘭",
    purpose: "first",
  });
  const first = await redeem(code, "王秀蘭");
  const reader = createSessionReader({ accounts, cell });
  expect(await reader.stateOf(browser(first.cookies), county)).toMatchObject({
    kind: "second-factor",
    enrolled: false,
  });
  const { secret } = offerTimeCode(accounts, first.accountId);
  const recovery = await confirmTimeCode(
    accounts,
    first.accountId,
    secret,
    codeOfStep(secret, stepOf(accounts.clock.now())),
  );
  expect(recovery).toHaveLength(10);
  const whole = await startSession(accounts, browser(first.cookies), first.accountId, 2);
  expect(await reader.actorOf(browser(whole.cookies), county)).toEqual({ kind: "person", personId });
  expect(await redeem(code, "another").then(() => "in", codeOf)).toBe("people.slip-refused");
});

test("inviting again changes nothing unless a new code is asked for, which ends the old one", async () => {
  const personId = await given("李", "secretary");
  const first = await slipFor(personId);
  expect(await slipFor(personId)).toBe("");
  const second = await slipFor(personId, true);
  expect(await redeem(first, "li-first").then(() => "in", codeOf)).toBe("people.slip-refused");
  await expect(redeem(second, "li-second")).resolves.toBeDefined();
  expect(await slipFor(personId, true)).toBe("");
});

test("two who use one slip at the same moment: one gets in, no account is left over", async () => {
  const { accounts } = people.current;
  const code = await slipFor(await given("趙", "secretary"));
  const answers = await Promise.all(
    [redeem(code, "zhao-1"), redeem(code, "zhao-2")].map((each) => each.then(() => "in", codeOf)),
  );
  expect(answers.toSorted()).toEqual(["in", "people.slip-refused"]);
  const left = await accounts.db
    .selectFrom("user")
    .select("id")
    .where("username", "like", "zhao-%")
    .execute();
  expect(left).toHaveLength(1);
});

test("a slip runs out after fourteen days", async () => {
  const { clock } = people.current;
  const code = await slipFor(await given("孫", "secretary"));
  clock.advance(14 * 24 * 3_600_000 + 1);
  expect(await redeem(code, "sun").then(() => "in", codeOf)).toBe("people.slip-refused");
});

test("wrong codes for a slip wait, and an unknown slip answers like a wrong secret", async () => {
  const { accounts, cell, county } = people.current;
  const code = await slipFor(await given("周", "secretary"));
  const wrong = `${code.slice(0, 9)} 0000 0000`;
  const answers: string[] = [];
  for (let i = 0; i < 6; i += 1)
    answers.push(await openSlip(accounts, cell, county, browser(), wrong).then(() => "in", codeOf));
  expect(answers).toEqual([...Array(5).fill("people.slip-refused"), "people.wait"]);
  expect(await openSlip(accounts, cell, county, browser(), code).then(() => "in", codeOf)).toBe(
    "people.wait",
  );
  expect(
    await openSlip(accounts, cell, county, browser(), "0000 0000 0000 0000").then(() => "in", codeOf),
  ).toBe("people.slip-refused");
  expect(await openSlip(accounts, cell, county, browser(), "12").then(() => "in", codeOf)).toBe(
    "people.slip-refused",
  );
});

test("a weak password or a taken name does not cost the slip", async () => {
  await redeem(await slipFor(await given("吳", "secretary")), "wu");
  const code = await slipFor(await given("鄭", "secretary"));
  expect(await redeem(code, "zheng", "short").then(() => "in", codeOf)).toBe("people.password-length");
  expect(await redeem(code, "zheng", "password123456").then(() => "in", codeOf)).toBe("people.password-weak");
  expect(await redeem(code, "Wu").then(() => "in", codeOf)).toBe("people.sign-in-name-taken");
  expect(await redeem(code, "a b").then(() => "in", codeOf)).toBe("people.sign-in-name-form");
  await expect(redeem(code, "zheng")).resolves.toBeDefined();
});

test("a reset slip: sessions end at once, the person chooses a password, second factors are set anew", async () => {
  const { accounts, cell, county, clock } = people.current;
  const personId = await given("馮", "secretary");
  const before = await redeem(await slipFor(personId), "feng");
  const { secret } = offerTimeCode(accounts, before.accountId);
  await confirmTimeCode(accounts, before.accountId, secret, codeOfStep(secret, stepOf(accounts.clock.now())));
  const whole = await startSession(accounts, browser(before.cookies), before.accountId, 2);
  const reader = createSessionReader({ accounts, cell });
  expect(await reader.actorOf(browser(whole.cookies), county)).toEqual({ kind: "person", personId });
  clock.set(new Date(Date.now() + 1000));
  const { code } = await perform(cell, county, await as("security_administrator"), resetAccess, { personId });
  expect(await reader.stateOf(browser(whole.cookies), county)).toEqual({ kind: "none" });
  expect(await openSlip(accounts, cell, county, browser(), code)).toMatchObject({
    purpose: "reset",
    signInName: "feng",
  });
  await redeem(code, "ignored", "quiet-Harbour-Lamp");
  expect(await secondFactorOf(accounts, before.accountId)).toEqual({
    timeCode: false,
    passkeys: 0,
    recoveryCodesLeft: 0,
  });
  expect(
    await signInWithPassword(accounts, browser(), { signInName: "feng", password }).then(() => "in", codeOf),
  ).toBe("people.sign-in-refused");
  await expect(
    signInWithPassword(accounts, browser(), { signInName: "feng", password: "quiet-Harbour-Lamp" }),
  ).resolves.toBeDefined();
});

test("an administrator ends a person's sessions, and suspends and opens the account", async () => {
  const { accounts, cell, county, clock } = people.current;
  const personId = await given("陳");
  const { accountId } = await redeem(await slipFor(personId), "chen");
  const reader = createSessionReader({ accounts, cell });
  const begin = async () => (await startSession(accounts, browser(), accountId, 2)).cookies;
  const security = await as("security_administrator");
  const first = await begin();
  expect((await reader.stateOf(browser(first), county)).kind).toBe("person");
  clock.set(new Date(Date.now() + 1000));
  await perform(cell, county, security, endSessionsOf, { personId });
  expect((await reader.stateOf(browser(first), county)).kind).toBe("none");
  clock.set(new Date());
  await perform(cell, county, security, suspendAccount, { personId, suspended: true });
  const second = await begin();
  expect((await reader.stateOf(browser(second), county)).kind).toBe("unlinked");
  await perform(cell, county, security, suspendAccount, { personId, suspended: false });
  expect((await reader.stateOf(browser(await begin()), county)).kind).toBe("person");
});

test("a post asks for two factors on the day it is held, and no longer when it has ended", async () => {
  const { accounts, cell, county } = people.current;
  const personId = await given("褚", "secretary");
  const { cookies } = await redeem(await slipFor(personId), "chu");
  const reader = createSessionReader({ accounts, cell });
  expect(await reader.stateOf(browser(cookies), county)).toMatchObject({ kind: "second-factor" });
  posts.delete(personId);
  cell.rightsCache.clear();
  expect(await reader.stateOf(browser(cookies), county)).toMatchObject({ kind: "person", personId });
});

test("only the security administrator invites, resets, ends and suspends", async () => {
  const { cell, county } = people.current;
  const personId = await given("衛", "secretary");
  const others = [
    "secretary",
    "organisation_officer",
    "auditor",
    "privacy_clerk",
    "system_administrator",
    "editor",
  ];
  for (const kind of others) {
    const actor = await as(kind);
    const tries = [
      perform(cell, county, actor, inviteHolders, { personIds: [personId], way: "slip" }),
      perform(cell, county, actor, resetAccess, { personId }),
      perform(cell, county, actor, endSessionsOf, { personId }),
      perform(cell, county, actor, suspendAccount, { personId, suspended: true }),
    ];
    expect(await Promise.all(tries.map((each) => each.then(() => "done", codeOf)))).toEqual(
      Array(4).fill("access.not-allowed"),
    );
  }
});

test("holders without account: each once, with a running invitation, none who has an account", async () => {
  const { cell, county } = people.current;
  const [withAccount, invited, plain] = [await given("蔣"), await given("沈"), await given("韓")];
  await redeem(await slipFor(withAccount), "jiang");
  await slipFor(invited);
  const holders = [plain, invited, plain, withAccount].map((personId) => ({
    personId,
    organisationName: "村",
    post: "secretary",
  }));
  const security = await as("security_administrator");
  const look = { kind: "list", purpose: "test" } as const;
  const found = await withLoggedLook(cell, county, security, look, (ctx) =>
    holdersWithoutAccount(ctx, holders, 1),
  );
  expect(found.total).toBe(2);
  const all = await withLoggedLook(cell, county, security, look, (ctx) =>
    holdersWithoutAccount(ctx, holders, 9),
  );
  expect(all.first.slice(0, 1)).toEqual(found.first);
  expect(all.first.map(({ personId, invitedUntil }) => [personId, invitedUntil !== null])).toEqual([
    [plain, false],
    [invited, true],
  ]);
  const seenByMember = await withLoggedLook(cell, county, { kind: "person", personId: plain }, look, (ctx) =>
    holdersWithoutAccount(ctx, holders, 9),
  );
  expect(seenByMember).toEqual({ total: 0, first: [] });
});

test("no code is in the act or in any table", async () => {
  const { owner } = people.current;
  const personId = await given("楊");
  const code = (await slipFor(personId)).replaceAll(" ", "");
  const acts = await owner.query("select payload::text as text from act");
  expect(acts.rows.filter((row) => String(row.text).includes(code.slice(8)))).toEqual([]);
  const rows = await owner.query(
    "select number, encode(hash, 'escape') as hash from invitation where person_id = $1",
    [personId],
  );
  expect(rows.rows[0]).toMatchObject({ number: code.slice(0, 8) });
  expect(JSON.stringify(rows.rows)).not.toContain(code.slice(8));
});

test("a recovery code and a time code are good once", async () => {
  const { accounts, accountsClock } = people.current;
  const { accountId, cookies } = await redeem(await slipFor(await given("朱", "secretary")), "zhu");
  const { secret } = offerTimeCode(accounts, accountId);
  const confirmed = codeOfStep(secret, stepOf(accounts.clock.now()));
  const [recovery = ""] = await confirmTimeCode(accounts, accountId, secret, confirmed);
  const pass = (code: string) => passSecondFactor(accounts, browser(cookies), code).then(() => "in", codeOf);
  expect(await pass(confirmed)).toBe("people.code-refused");
  accountsClock.advance(30_000);
  const next = codeOfStep(secret, stepOf(accounts.clock.now()));
  const elsewhere = await startSession(accounts, browser(), accountId, 1);
  const both = await Promise.all(
    [cookies, elsewhere.cookies].map((each) =>
      passSecondFactor(accounts, browser(each), next).then(() => "in", codeOf),
    ),
  );
  expect(both.toSorted()).toEqual(["in", "people.code-refused"]);
  const again = (await signInWithPassword(accounts, browser(), { signInName: "zhu", password })).cookies;
  const passAgain = (code: string) =>
    passSecondFactor(accounts, browser(again), code).then(() => "in", codeOf);
  expect(await passAgain(recovery)).toBe("in");
  const third = (await signInWithPassword(accounts, browser(), { signInName: "zhu", password })).cookies;
  expect(await passSecondFactor(accounts, browser(third), recovery).then(() => "in", codeOf)).toBe(
    "people.code-refused",
  );
  expect((await secondFactorOf(accounts, accountId)).recoveryCodesLeft).toBe(9);
});

test("guessing the second factor waits after five tries", async () => {
  const { accounts } = people.current;
  const { accountId, cookies } = await redeem(await slipFor(await given("秦", "secretary")), "qin");
  const { secret } = offerTimeCode(accounts, accountId);
  await confirmTimeCode(accounts, accountId, secret, codeOfStep(secret, stepOf(accounts.clock.now())));
  const answers: string[] = [];
  for (let i = 0; i < 6; i += 1)
    answers.push(await passSecondFactor(accounts, browser(cookies), "000000").then(() => "in", codeOf));
  expect(answers).toEqual([...Array(5).fill("people.code-refused"), "people.wait"]);
});

test("an erased person's account is nobody at once and then gone, and its slips open nothing", async () => {
  const { accounts, cell, county } = people.current;
  const [gone, invited] = [await given("許"), await given("何")];
  const { accountId, cookies } = await redeem(await slipFor(gone), "許本人");
  const open = await slipFor(invited);
  const reader = createSessionReader({ accounts, cell });
  expect((await reader.stateOf(browser(cookies), county)).kind).toBe("person");
  await inSystemAct(people.current, (ctx) =>
    ctx.db
      .updateTable("person")
      .set({ erased: true, name: "", phone_sealed: null, phone_lookup: null })
      .where("id", "in", [gone, invited])
      .execute(),
  );
  expect((await reader.stateOf(browser(cookies), county)).kind).toBe("unlinked");
  expect(await endErasedAccounts(accounts, cell, county)).toBe(2);
  expect(await endErasedAccounts(accounts, cell, county)).toBe(0);
  expect(await accounts.db.selectFrom("user").select("id").where("id", "=", accountId).execute()).toEqual([]);
  expect((await reader.stateOf(browser(cookies), county)).kind).toBe("none");
  expect(await redeem(open, "he").then(() => "in", codeOf)).toBe("people.slip-refused");
});
