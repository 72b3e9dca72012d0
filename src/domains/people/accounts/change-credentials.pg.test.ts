import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withCounty } from "#src/platform/db/with-county.ts";
import { browserAt, codeOf, givenPersons, usePeople } from "#testing/people.ts";
import {
  askNewPhone,
  changePassword,
  changePhone,
  forgetPhone,
  newRecoveryCodes,
  setAuthenticator,
} from "./change-credentials.ts";
import { createDemoAccount } from "./create-demo-account.ts";
import { accountNamed } from "./create-account.ts";
import { readDemoOutbox } from "./outbox-gateway.ts";
import { phoneOf } from "./phone-codes.ts";
import { offerTimeCode, passSecondFactor } from "./second-factor.ts";
import { myAccountEvents } from "../reads/my-account-events.ts";
import { listPasskeys, removePasskey } from "./passkeys.ts";
import { linkIn } from "./session-reader.ts";
import { findSession, startSession, type StartedSession } from "./sessions.ts";
import { signInWithPassword } from "./sign-in-with-password.ts";
import { codeOfStep, stepOf } from "./time-code.ts";

const people = usePeople();
const password = "tr4ctor-Plum-Rain";
const language = "zh-Hans" as const;
let addresses = 0;
const browser = (cookies: readonly string[] = []) => browserAt(`10.11.0.${(addresses += 1)}`, cookies);

async function account(login: string, phone?: string): Promise<string> {
  const { accounts, cell, county, accountsClock } = people.current;
  accountsClock.set(new Date());
  const [personId = ""] = await givenPersons(people.current, login);
  await createDemoAccount(accounts, cell, county, {
    personId,
    login,
    password,
    ...(phone !== undefined && { phone }),
  });
  return (await accountNamed(accounts, login)) ?? "";
}

test("a new password needs the present one; every other session ends, this one goes on as another", async () => {
  const { accounts, cell, county } = people.current;
  const id = await account("pw");
  const [mine, elsewhere] = [
    await startSession(accounts, browser(), id, 2),
    await startSession(accounts, browser(), id, 2),
  ];
  const change = (present: string, next: string) =>
    changePassword(accounts, cell, county, browser(mine.cookies), { present, next, language });
  expect(await change("not the present", "quiet-Harbour-Lamp").then(() => "done", codeOf)).toBe(
    "people.sign-in-refused",
  );
  expect(await change(password, "pw1234567890").then(() => "done", codeOf)).toBe("people.password-weak");
  const next = await change(password, "quiet-Harbour-Lamp");
  expect(await findSession(accounts, browser(elsewhere.cookies))).toBeUndefined();
  expect(await findSession(accounts, browser(mine.cookies))).toBeUndefined();
  expect(await findSession(accounts, browser(next.cookies))).toMatchObject({ assurance: 2 });
  expect(
    await signInWithPassword(accounts, browser(), { signInName: "pw", password }).then(() => "in", codeOf),
  ).toBe("people.sign-in-refused");
});

test("changes ask for a sign-in of the last quarter of an hour, with both factors", async () => {
  const { accounts, cell, county, accountsClock } = people.current;
  const id = await account("fresh", "13800000011");
  const half = await startSession(accounts, browser(), id, 1);
  const old = await startSession(accounts, browser(), id, 2);
  accountsClock.advance(16 * 60_000);
  for (const { cookies } of [half, old]) {
    const tries = [
      changePassword(accounts, cell, county, browser(cookies), {
        present: password,
        next: "quiet-Harbour-Lamp",
        language,
      }),
      askNewPhone(accounts, browser(cookies), { phone: "13800000012", language }),
      forgetPhone(accounts, cell, county, browser(cookies), language),
      newRecoveryCodes(accounts, cell, county, browser(cookies), language),
      setAuthenticator(accounts, cell, county, browser(cookies), { offer: "", code: "000000", language }),
    ];
    expect(new Set(await Promise.all(tries.map((each) => each.then(() => "done", codeOf))))).toEqual(
      new Set(["people.sign-in-again"]),
    );
  }
});

test("a changed number counts once its code came back, and the old number is told", async () => {
  const { accounts, cell, county } = people.current;
  const accountId = await account("moved", "13800000021");
  const mine = await startSession(accounts, browser(), accountId, 2);
  const id = await askNewPhone(accounts, browser(mine.cookies), { phone: "13800000022", language });
  expect(await phoneOf(accounts, accountId)).toBe("13800000021");
  const sent = await readDemoOutbox(accounts.db, accounts.cipher, true);
  const code =
    /\d{6}/.exec(sent.find((message) => message.recipient === "13800000022")?.text ?? "")?.[0] ?? "";
  await changePhone(accounts, cell, county, browser(mine.cookies), { id, code, language });
  expect(await phoneOf(accounts, accountId)).toBe("13800000022");
  const after = await readDemoOutbox(accounts.db, accounts.cipher, true);
  expect(after.find((message) => message.recipient === "13800000021")?.text).toContain("手机号码");
});

test("a new authenticator takes the old one's place with its first code; an offer to another account does not", async () => {
  const { accounts, cell, county } = people.current;
  const [one, other] = [await account("auth-one"), await account("auth-two")];
  const mine = await startSession(accounts, browser(), one, 2);
  const foreign = offerTimeCode(accounts, other);
  const code = (secret: Buffer) => codeOfStep(secret, stepOf(accounts.clock.now()));
  const set = (offer: { secret: Buffer; sealed: string }, cookies: readonly string[]) =>
    setAuthenticator(accounts, cell, county, browser(cookies), {
      offer: offer.sealed,
      code: code(offer.secret),
      language,
    });
  expect(await set(foreign, mine.cookies).then(() => "set", codeOf)).toBe("people.code-refused");
  const offer = offerTimeCode(accounts, one);
  const done = await set(offer, mine.cookies);
  expect(done.recoveryCodes).toHaveLength(10);
  expect(new Set(done.recoveryCodes).size).toBe(10);
  const { cookies } = await signInWithPassword(accounts, browser(), { signInName: "auth-one", password });
  people.current.accountsClock.advance(30_000);
  await expect(passSecondFactor(accounts, browser(cookies), code(offer.secret))).resolves.toBeDefined();
});

test("whatever changes about signing in ends the other sessions, goes on here, and is told to the owner", async () => {
  const { accounts, cell, county } = people.current;
  const phone = "13800000071";
  const accountId = await account("all-changes", phone);
  const { personId } = (await linkIn(accounts, cell, county, accountId)) ?? { personId: "" };
  let mine = (await startSession(accounts, browser(), accountId, 2)).cookies;
  const sealedOffer = offerTimeCode(accounts, accountId);
  const code = codeOfStep(sealedOffer.secret, stepOf(accounts.clock.now()));
  const here = () => browser(mine);
  const passkeyId = randomUUID();
  await people.current.owner.query(
    `insert into auth.passkey ("id", "userId", "publicKey", "credentialID", "counter", "deviceType", "backedUp")
     values ($1, $2, '', 'one', 0, 'singleDevice', false)`,
    [passkeyId, accountId],
  );
  const changes: readonly (() => Promise<StartedSession>)[] = [
    () =>
      changePassword(accounts, cell, county, here(), {
        present: password,
        next: "quiet-Harbour-Lamp",
        language,
      }),
    () => setAuthenticator(accounts, cell, county, here(), { offer: sealedOffer.sealed, code, language }),
    () => newRecoveryCodes(accounts, cell, county, here(), language),
    () => removePasskey(accounts, cell, county, here(), { passkeyId, language }),
    () => forgetPhone(accounts, cell, county, here(), language),
  ];
  for (const change of changes) {
    const elsewhere = await startSession(accounts, browser(), accountId, 2);
    mine = (await change()).cookies;
    expect(await findSession(accounts, browser(elsewhere.cookies))).toBeUndefined();
    expect(await findSession(accounts, here())).toMatchObject({ accountId, assurance: 2 });
  }
  expect(await accounts.db.selectFrom("passkey").select("id").execute()).toEqual([]);
  const told = (await readDemoOutbox(accounts.db, accounts.cipher, true)).filter(
    ({ recipient, purpose }) => recipient === phone && purpose === "account-changed",
  );
  expect(told).toHaveLength(changes.length);
  const events = await withCounty(cell, county, { kind: "person", personId }, myAccountEvents);
  expect(events.map(({ what, by }) => `${what} ${by}`).toSorted()).toEqual(
    ["authenticator", "passkey-removed", "password", "phone-removed", "recovery-codes"].map(
      (what) => `${what} owner`,
    ),
  );
});

test("what names no passkey of one's own removes none, is refused in words, and nobody is told", async () => {
  const { accounts, cell, county, owner } = people.current;
  const [accountId, otherId] = [
    await account("no-such-passkey", "13800000081"),
    await account("has-passkey"),
  ];
  const passkeyId = randomUUID();
  await owner.query(
    `insert into auth.passkey ("id", "userId", "publicKey", "credentialID", "counter", "deviceType", "backedUp")
     values ($1, $2, '', 'of another', 0, 'singleDevice', false)`,
    [passkeyId, otherId],
  );
  const mine = await startSession(accounts, browser(), accountId, 2);
  for (const named of ["'; drop table auth.passkey; --", "空\0字", randomUUID(), passkeyId]) {
    const input = { passkeyId: named, language };
    const removal = removePasskey(accounts, cell, county, browser(mine.cookies), input);
    expect(await removal.then(() => "removed", codeOf)).toBe("people.passkey-unknown");
  }
  expect(await findSession(accounts, browser(mine.cookies))).toMatchObject({ accountId });
  expect(await listPasskeys(accounts, otherId)).toMatchObject([{ id: passkeyId }]);
  const told = await readDemoOutbox(accounts.db, accounts.cipher, true);
  expect(told.filter(({ recipient }) => recipient === "13800000081")).toEqual([]);
});
