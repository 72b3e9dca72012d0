import { expect, test } from "vitest";
import { retireLookupKeys, rotateFieldKeys } from "#src/platform/personal/field-keys.ts";
import { givenPersons, usePeople } from "#testing/people.ts";
import { createDemoAccount } from "./create-demo-account.ts";
import { phoneOf, setPhone } from "./phone-codes.ts";
import { resealAccounts } from "./reseal-accounts.ts";

const people = usePeople();

test("after a change of keys every number opens, is found by its new hash, and stays taken", async () => {
  const { accounts, cell, county, keysDir } = people.current;
  const made: string[] = [];
  for (const [index, login] of ["reseal-a", "reseal-b"].entries()) {
    const [personId = ""] = await givenPersons(people.current, login);
    const phone = `1380000001${index}`;
    await createDemoAccount(accounts, cell, county, {
      personId,
      login,
      password: "tr4ctor-Plum-Rain",
      phone,
    });
    const row = await accounts.db
      .selectFrom("user")
      .select("id")
      .where("username", "=", login)
      .executeTakeFirstOrThrow();
    made.push(row.id);
  }
  rotateFieldKeys(keysDir);
  expect(await resealAccounts(accounts)).toBeGreaterThanOrEqual(2);
  retireLookupKeys(keysDir);
  const [first = "", second = ""] = made;
  expect(await phoneOf(accounts, first)).toBe("13800000010");
  await expect(setPhone(accounts, second, "13800000010")).rejects.toMatchObject({
    code: "people.phone-taken",
  });
  const rows = await accounts.db.selectFrom("phone").select("sealed").execute();
  expect(rows.map((row) => row.sealed.readUInt32BE(1))).toEqual(rows.map(() => accounts.cipher.currentKeyId));
});
