import { randomUUIDv7 } from "node:crypto";
import { expect, test } from "vitest";
import { codeOf, inSystemAct, rightsByPost, usePeople } from "#testing/people.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { peopleDomain } from "../domain.ts";
import { addPerson, addPersons } from "./add-person.ts";

const posts = new Map<string, readonly string[]>();
const people = usePeople({ rightsSource: rightsByPost(posts, peopleDomain.grants) });

async function as(kind: string): Promise<Actor> {
  const [personId = ""] = await inSystemAct(people.current, (ctx) =>
    addPersons(ctx, [{ name: kind, nameScript: "zh-Hant", organisationNo: 9 }]),
  );
  posts.set(personId, [kind]);
  return { kind: "person", personId };
}

function add(actor: Actor, changed: Record<string, unknown> = {}): Promise<string> {
  const { cell, county } = people.current;
  const input = { id: randomUUIDv7(), name: "葉舟", nameScript: "zh-Hant", organisationNo: "1", ...changed };
  return perform(cell, county, actor, addPerson, input).then(() => "saved", codeOf);
}

async function namesAt(organisationNo: number): Promise<readonly string[]> {
  const { rows } = await people.current.owner.query<{ name: string }>(
    "select name from person where organisation_no = $1 order by name",
    [organisationNo],
  );
  return rows.map(({ name }) => name);
}

test("who keeps the records adds a person once; a namesake there only when said to be another", async () => {
  const secretary = await as("secretary");
  const id = randomUUIDv7();
  expect(await add(secretary, { id })).toBe("saved");
  expect(await add(secretary, { id })).toBe("saved");
  expect(await add(secretary)).toBe("people.same-name");
  expect(await add(secretary, { name: "叶舟", nameScript: "zh-Hans" })).toBe("people.same-name");
  expect(await namesAt(1)).toEqual(["葉舟"]);
  expect(await add(secretary, { organisationNo: "2" })).toBe("saved");
  expect(await add(secretary, { another: "yes" })).toBe("saved");
  expect(await namesAt(1)).toEqual(["葉舟", "葉舟"]);
});

test("nobody without the right adds anybody, nor where the right does not reach", async () => {
  for (const kind of ["security_administrator", "privacy_clerk", "auditor", "committee_member"]) {
    expect(await add(await as(kind), { organisationNo: "3" })).toBe("access.not-allowed");
  }
  expect(await add(await as("organisation_officer"), { organisationNo: "77" })).toBe("access.not-allowed");
  expect(await add({ kind: "visitor" }, { organisationNo: "3" })).toBe("access.sign-in-needed");
  expect(await add(await as("secretary"), { name: " ", organisationNo: "3" })).toBe("input.invalid");
  expect(await namesAt(3)).toEqual([]);
});
