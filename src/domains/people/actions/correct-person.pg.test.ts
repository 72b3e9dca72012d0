import { expect, test } from "vitest";
import { codeOf, inSystemAct, rightsByPost, usePeople } from "#testing/people.ts";
import { withLoggedLook } from "#src/platform/audit/record-look.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { peopleDomain } from "../domain.ts";
import { findPersons } from "../reads/find-persons.ts";
import { addPersons } from "./add-person.ts";
import { correctName, correctOwnName, correctPhone } from "./correct-person.ts";
import { sealTypedPhone } from "./seal-typed-phone.ts";

const posts = new Map<string, readonly string[]>();
const people = usePeople({ rightsSource: rightsByPost(posts, peopleDomain.grants) });

async function given(name: string, kind?: string, organisationNo = 1): Promise<Actor & { kind: "person" }> {
  const [personId = ""] = await inSystemAct(people.current, (ctx) =>
    addPersons(ctx, [{ name, nameScript: "zh-Hant", organisationNo }]),
  );
  if (kind !== undefined) posts.set(personId, [kind]);
  return { kind: "person", personId };
}

function rename(actor: Actor, personId: string, name: string): Promise<string> {
  const { cell, county } = people.current;
  return perform(cell, county, actor, correctName, { personId, name, nameScript: "zh-Hant" }).then(
    () => "saved",
    codeOf,
  );
}

function renameOneself(actor: Actor, name: string): Promise<string> {
  const { cell, county } = people.current;
  return perform(cell, county, actor, correctOwnName, { name, nameScript: "zh-Hant" }).then(
    () => "saved",
    codeOf,
  );
}

async function namesOf(personId: string): Promise<readonly string[]> {
  const { rows } = await people.current.owner.query<{ name: string }>(
    `select name from person where id = $1
     union all select name from person_history where id = $1`,
    [personId],
  );
  return rows.map((row) => row.name);
}

test("the organisation's officer enters a changed name, the old one stays in the history and in no act", async () => {
  const { clock, owner } = people.current;
  const officer = await given("組織員", "organisation_officer");
  const { personId } = await given("舊名");
  clock.advance(1000);
  expect(await rename(officer, personId, "新名")).toBe("saved");
  expect(await namesOf(personId)).toEqual(["新名", "舊名"]);
  const { rows } = await owner.query("select from act where payload::text like '%新名%'");
  expect(rows).toEqual([]);
  expect(await rename(officer, personId, "  ")).toBe("input.invalid");
});

test("a name is changed by nobody without the right, nor where the right does not reach", async () => {
  const officer = await given("組織員", "organisation_officer");
  const [member, resident] = [await given("黨員"), await given("居民", undefined, 0)];
  for (const kind of ["security_administrator", "privacy_clerk", "auditor", "committee_member"]) {
    expect(await rename(await given(kind, kind), member.personId, "改")).toBe("access.not-allowed");
  }
  expect(await rename(member, member.personId, "改")).toBe("access.not-allowed");
  expect(await rename(officer, resident.personId, "改")).toBe("access.not-allowed");
  expect(await namesOf(member.personId)).toEqual(["黨員"]);
});

test("a resident of no organisation corrects the own name; a member is sent to the organisation", async () => {
  const { clock, owner } = people.current;
  const [member, resident, other] = [
    await given("黨員"),
    await given("居民", undefined, 0),
    await given("鄰居", undefined, 0),
  ];
  clock.advance(1000);
  expect(await renameOneself(resident, "居民改")).toBe("saved");
  expect(await namesOf(resident.personId)).toEqual(["居民改", "居民"]);
  expect(await namesOf(other.personId)).toEqual(["鄰居"]);
  expect(await renameOneself(member, "改")).toBe("people.ask-organisation");
  expect(await renameOneself({ kind: "visitor" }, "改")).toBe("access.sign-in-needed");
  await owner.query("alter table person disable trigger person_keep_history");
  await owner.query("update person set erased = true, name = '' where id = $1", [resident.personId]);
  await owner.query("alter table person enable trigger person_keep_history");
  expect(await renameOneself(resident, "回來")).toBe("people.ask-organisation");
});

test("a changed number is found by the new one only, sealed, and can be taken out", async () => {
  const { accounts, cell, county } = people.current;
  const officer = await given("組織員", "organisation_officer");
  const { personId } = await given("換號");
  const enter = (typed: string) =>
    perform(cell, county, officer, correctPhone, {
      personId,
      phone: sealTypedPhone(accounts.cipher, typed),
    });
  const found = async (typed: string) =>
    (
      await withLoggedLook(cell, county, officer, { kind: "list", purpose: "test" }, (ctx) =>
        findPersons(ctx, accounts.cipher, typed),
      )
    ).map(({ id }) => id);
  await enter("160 0000 0101");
  expect(await found("16000000101")).toEqual([personId]);
  await enter("16000000102");
  expect(await found("16000000101")).toEqual([]);
  expect(await found("16000000102")).toEqual([personId]);
  await enter("");
  expect(await found("16000000102")).toEqual([]);
  expect(() => sealTypedPhone(accounts.cipher, "12345")).toThrow(/phone-form/);
  const clerk = await given("安", "security_administrator");
  await expect(perform(cell, county, clerk, correctPhone, { personId, phone: null })).rejects.toMatchObject({
    code: "access.not-allowed",
  });
});
