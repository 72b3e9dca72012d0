import { createFieldCipher } from "#src/platform/personal/field-cipher.ts";
import { expect, inject, test } from "vitest";
import { openTestPool } from "#testing/cell.ts";
import { browserAt, givenPersons, usePeople } from "#testing/people.ts";
import { openAccounts } from "./accounts.ts";
import { createDemoAccount } from "./create-demo-account.ts";
import { readDemoOutbox } from "./outbox-gateway.ts";
import { sendPhoneCode } from "./phone-codes.ts";

const people = usePeople();

test("outside the demo nobody reads a code, not even with the keys and the whole database in hand", async () => {
  const { accounts: demo, cell, county, keysDir, database, accountsClock, owner } = people.current;
  const cipher = createFieldCipher({ keysDir });
  const login = { ...inject("postgres"), database, user: "sanwang_auth", password: "test-only" };
  const accounts = openAccounts({ pool: openTestPool(login), clock: accountsClock, keysDir, cipher });
  const [personId = ""] = await givenPersons(people.current, "somebody");
  const phone = "13800000091";
  await createDemoAccount(demo, cell, county, {
    personId,
    login: "somebody",
    password: "tr4ctor-Plum-Rain",
    phone,
  });
  const send = (by: typeof demo) =>
    sendPhoneCode(by, browserAt("10.16.0.1"), { phone, purpose: "sign-in", language: "en" });
  await send(accounts);
  await accounts.close();
  expect(await readDemoOutbox(accounts.db, cipher, false)).toEqual([]);
  const { rows } = await owner.query<{ recipient_sealed: Buffer; text_sealed: Buffer; purpose: string }>(
    "select recipient_sealed, text_sealed, purpose from auth.message_outbox",
  );
  expect(
    rows.map((row) => [cipher.reveal(row.recipient_sealed), cipher.reveal(row.text_sealed), row.purpose]),
  ).toEqual([[phone, "", "sign-in-code"]]);

  await send(demo);
  const [newest] = await readDemoOutbox(demo.db, demo.cipher, true);
  expect(newest?.text).toMatch(/^Code \d{6},/);
});
