import { expect, test } from "vitest";
import { browserAt, codeOf, givenPersons, usePeople } from "#testing/people.ts";
import { createDemoAccount } from "./create-demo-account.ts";
import { readDemoOutbox } from "./outbox-gateway.ts";
import { phoneOf, provePhone, sendPhoneCode, setPhone } from "./phone-codes.ts";
import { resetPassword } from "./reset-password.ts";
import { findSession } from "./sessions.ts";
import { signInWithPassword } from "./sign-in-with-password.ts";
import { signInWithPhone } from "./sign-in-with-phone.ts";

const people = usePeople();
const password = "tr4ctor-Plum-Rain";
let addresses = 0;
const browser = (cookies: readonly string[] = []) => browserAt(`10.9.0.${(addresses += 1)}`, cookies);

async function account(login: string, phone: string) {
  const { accounts, cell, county } = people.current;
  const [personId = ""] = await givenPersons(people.current, login);
  await createDemoAccount(accounts, cell, county, { personId, login, password, phone });
  return personId;
}

function send(phone: string, purpose: "sign-in" | "forgotten-password" = "sign-in") {
  return sendPhoneCode(people.current.accounts, browser(), { phone, purpose, language: "zh-Hant" });
}

async function lastCode(phone: string): Promise<string> {
  const { db, cipher } = people.current.accounts;
  const messages = await readDemoOutbox(db, cipher, true);
  return /\d{6}/.exec(messages.find((message) => message.recipient === phone)?.text ?? "")?.[0] ?? "";
}

test("a code sent to the phone begins a session worth one factor, once, in the browser that asked", async () => {
  const { accounts } = people.current;
  await account("phone-a", "13800000001");
  const id = await send("+86 138 0000 0001");
  const code = await lastCode("13800000001");
  const other = await send("13800000009");
  expect(await signInWithPhone(accounts, browser(), { id: other, code }).then(() => "in", codeOf)).toBe(
    "people.code-refused",
  );
  expect(await signInWithPhone(accounts, browser(), { id: undefined, code }).then(() => "in", codeOf)).toBe(
    "people.code-refused",
  );
  const { cookies } = await signInWithPhone(accounts, browser(), { id, code });
  expect(await findSession(accounts, browser(cookies))).toMatchObject({
    assurance: 1,
    signInName: "phone-a",
  });
  expect(await signInWithPhone(accounts, browser(), { id, code }).then(() => "in", codeOf)).toBe(
    "people.code-refused",
  );
});

test("a code is good for five minutes and five tries, and for its purpose only", async () => {
  const { accounts, accountsClock } = people.current;
  await account("phone-b", "13800000002");
  const late = await send("13800000002");
  const lateCode = await lastCode("13800000002");
  accountsClock.advance(5 * 60_000 + 1);
  expect(
    await signInWithPhone(accounts, browser(), { id: late, code: lateCode }).then(() => "in", codeOf),
  ).toBe("people.code-refused");
  const id = await send("13800000002");
  const code = await lastCode("13800000002");
  const wrong = code === "000000" ? "000001" : "000000";
  for (let i = 0; i < 5; i += 1)
    await provePhone(accounts, browser(), { id, code: wrong, purpose: "sign-in" }).catch(() => undefined);
  expect(await signInWithPhone(accounts, browser(), { id, code }).then(() => "in", codeOf)).toBe(
    "people.code-refused",
  );
  accountsClock.advance(60 * 60_000);
  const reset = await send("13800000002", "forgotten-password");
  expect(
    await signInWithPhone(accounts, browser(), { id: reset, code: await lastCode("13800000002") }).then(
      () => "in",
      codeOf,
    ),
  ).toBe("people.code-refused");
});

test("an unknown number gets the same answer and no message; the outbox is silent outside the demo", async () => {
  const { accounts } = people.current;
  const before = await accounts.db.selectFrom("message_outbox").select("id").execute();
  expect(await send("13911111111")).toMatch(/^[0-9a-f-]{36}$/);
  const after = await accounts.db.selectFrom("message_outbox").select("id").execute();
  expect(after).toHaveLength(before.length);
  expect(await readDemoOutbox(accounts.db, accounts.cipher, false)).toEqual([]);
});

test("codes to one number wait after three", async () => {
  const answers: string[] = [];
  for (let i = 0; i < 4; i += 1) answers.push(await send("13922222222").then(() => "sent", codeOf));
  expect(answers).toEqual(["sent", "sent", "sent", "people.wait"]);
  expect(await send("no number").then(() => "sent", codeOf)).toBe("people.phone-form");
});

test("forgotten password: a code by phone, a new password, all sessions over, the second factor still asked", async () => {
  const { accounts, cell, county, accountsClock } = people.current;
  accountsClock.set(new Date());
  await account("phone-c", "13800000003");
  const old = await signInWithPassword(accounts, browser(), { signInName: "phone-c", password });
  const id = await send("13800000003", "forgotten-password");
  const code = await lastCode("13800000003");
  const reset = (chosen: string) =>
    resetPassword(accounts, cell, county, browser(), { id, code, password: chosen, language: "zh-Hant" });
  expect(await reset("12345678").then(() => "in", codeOf)).toBe("people.password-length");
  const { cookies } = await reset("quiet-Harbour-Lamp");
  expect(await findSession(accounts, browser(old.cookies))).toBeUndefined();
  expect(await findSession(accounts, browser(cookies))).toMatchObject({ assurance: 1 });
});

test("a number is stored encrypted, belongs to one account, and its hash is not the person's", async () => {
  const { accounts, owner } = people.current;
  await account("phone-d", "13800000004");
  await account("phone-e", "13800000005");
  const second = await accounts.db
    .selectFrom("user")
    .select("id")
    .where("username", "=", "phone-e")
    .executeTakeFirstOrThrow();
  await expect(setPhone(accounts, second.id, "13800000004")).rejects.toMatchObject({
    code: "people.phone-taken",
  });
  await setPhone(accounts, second.id, "13800000006");
  expect(await phoneOf(accounts, second.id)).toBe("13800000006");
  const stored = await owner.query("select encode(sealed, 'escape') as sealed, lookup from auth.phone");
  expect(JSON.stringify(stored.rows)).not.toContain("1380000000");
  const personHash = accounts.cipher.lookup("13800000004", "person.phone");
  expect(stored.rows.some((row: { lookup: Buffer }) => row.lookup.equals(personHash))).toBe(false);
});
