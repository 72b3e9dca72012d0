import { expect, test } from "vitest";
import { codeOf, usePeople } from "#testing/people.ts";
import { createAccount } from "./create-account.ts";
import { phoneOf, setPhone } from "./phone-codes.ts";

const people = usePeople();
const password = "tr4ctor-Plum-Rain";

test("who takes one sign-in name at the same moment: one has it, the others are told that it is taken", async () => {
  const { accounts } = people.current;
  const tries = Array.from({ length: 6 }, () => createAccount(accounts, { signInName: "same", password }));
  const answers = await Promise.all(tries.map((each) => each.then(() => "made", codeOf)));
  expect(answers.toSorted()).toEqual(["made", ...Array(5).fill("people.sign-in-name-taken")]);
  const left = await accounts.db.selectFrom("user").select("id").execute();
  expect(left).toHaveLength(1);
});

test("two accounts given one number at the same moment: one has it, the others are told that it is taken", async () => {
  const { accounts } = people.current;
  const ids = await Promise.all(
    ["one", "two", "three", "four"].map((signInName) => createAccount(accounts, { signInName, password })),
  );
  const answers = await Promise.all(
    ids.map((id) => setPhone(accounts, id, "13800000077").then(() => "set", codeOf)),
  );
  expect(answers.toSorted()).toEqual([...Array(3).fill("people.phone-taken"), "set"]);
  const numbers = await Promise.all(ids.map((id) => phoneOf(accounts, id)));
  expect(numbers.filter((number) => number !== undefined)).toEqual(["13800000077"]);
});
