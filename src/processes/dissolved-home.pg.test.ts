import { randomUUIDv7 } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { codeOf, inSystemAct } from "#testing/people.ts";
import { useTestCell } from "#testing/cell.ts";
import {
  addPersons,
  correctName,
  inviteHolders,
  movePerson,
  personNames,
  resetAccess,
} from "#src/domains/people/index.ts";
import {
  appointToPost,
  dissolveOrganisation,
  foundCountyCommittee,
  foundOrganisation,
  type PostKind,
  rehomeAfterEnd,
} from "#src/domains/registry/index.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { unlogged } from "#src/platform/audit/record-look.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { rightsSource } from "./domains.ts";

const world = useTestCell({ now: "2026-03-02T09:00:00+08:00", rightsSource });
const machine: Actor = { kind: "system", job: "test" };
const from = "2020-01-01";
let township = 0;

beforeAll(async () => {
  const { cell, county } = world.current;
  const root = { id: randomUUIDv7(), name: "清溪縣委", from };
  await perform(cell, county, machine, foundCountyCommittee, root);
  township = await found("東鎮黨委", 1, "committee");
});

async function found(name: string, parentNo: number, kind = "branch"): Promise<number> {
  const { cell, county } = world.current;
  const input = { id: randomUUIDv7(), parentNo, name, kind, from };
  return (await perform(cell, county, machine, foundOrganisation, input)).no;
}

async function personAt(organisationNo: number, name: string): Promise<string> {
  const [personId = ""] = await inSystemAct(world.current, (ctx) =>
    addPersons(ctx, [{ name, nameScript: "zh-Hant", organisationNo }]),
  );
  return personId;
}

async function holder(kind: PostKind, organisationNo: number): Promise<Actor> {
  const { cell, county } = world.current;
  const personId = await personAt(organisationNo, kind);
  const post = { id: randomUUIDv7(), personId, organisationNo, kind, from };
  await perform(cell, county, machine, appointToPost, post);
  return { kind: "person", personId };
}

function as(actor: Actor, action: Parameters<typeof perform>[3], input: unknown): Promise<unknown> {
  const { cell, county } = world.current;
  return perform(cell, county, actor, action, input).then(() => "done", codeOf);
}

function sees(actor: Actor, personId: string): Promise<boolean> {
  const { cell, county } = world.current;
  return withCounty(cell, county, actor, async (ctx) =>
    (await personNames(unlogged(ctx, "the act says so"), [personId])).has(personId),
  );
}

async function homeOf(personId: string): Promise<number> {
  const { rows } = await world.current.owner.query<{ organisation_no: number }>(
    "select organisation_no from person where id = $1",
    [personId],
  );
  return rows[0]?.organisation_no ?? 0;
}

test("who has persons is dissolved only together with their move to the one above, which keeps them", async () => {
  const { clock } = world.current;
  const officer = await holder("organisation_officer", township);
  const [clerk, security] = [await holder("privacy_clerk", 1), await holder("security_administrator", 1)];
  const branch = await found("東三村黨支部", township);
  const personId = await personAt(branch, "柳青");
  const secretary = await holder("secretary", branch);
  await as(security, inviteHolders, { personIds: [personId], way: "slip" });
  clock.advance(60_000);

  const asked = { organisationNo: branch, on: "2026-03-02" };
  const { cell, county } = world.current;
  await expect(perform(cell, county, officer, dissolveOrganisation, asked)).rejects.toMatchObject({
    code: "registry.has-members",
    values: { count: 2, name: "東鎮黨委" },
  });
  expect(await as(secretary, dissolveOrganisation, { ...asked, members: "to-parent" })).toBe(
    "access.not-allowed",
  );
  expect(await as(officer, dissolveOrganisation, { ...asked, members: "to-parent" })).toBe("done");

  expect(await homeOf(personId)).toBe(township);
  expect(await as(officer, correctName, { personId, name: "柳靑", nameScript: "zh-Hant" })).toBe("done");
  expect(await as(security, resetAccess, { personId })).toBe("done");
  expect([await sees(clerk, personId), await sees(security, personId)]).toEqual([true, true]);
  expect(await sees(secretary, personId)).toBe(false);
  const other = await found("東四村黨支部", township);
  expect(await as(officer, movePerson, { personId, fromNo: township, organisationNo: other })).toBe("done");
});

test("one planned for a later day moves them on that day, also who came in between", async () => {
  const { cell, county, clock } = world.current;
  const officer = await holder("organisation_officer", township);
  const [clerk, security] = [await holder("privacy_clerk", 1), await holder("security_administrator", 1)];
  const branch = await found("東五村黨支部", township);
  const early = await personAt(branch, "早");
  clock.advance(60_000);
  const asked = { organisationNo: branch, on: "2026-04-01", members: "to-parent" };
  expect(await as(officer, dissolveOrganisation, asked)).toBe("done");
  const late = await personAt(branch, "晚");
  expect(await rehomeAfterEnd(cell, county)).toBe(0);
  expect([await homeOf(early), await homeOf(late)]).toEqual([branch, branch]);

  clock.set("2026-04-01T00:05:00+08:00");
  expect([await sees(clerk, late), await sees(security, late)]).toEqual([true, true]);
  expect(await as(security, resetAccess, { personId: late })).toBe("done");
  expect(await rehomeAfterEnd(cell, county)).toBe(2);
  expect(await rehomeAfterEnd(cell, county)).toBe(0);
  expect([await homeOf(early), await homeOf(late)]).toEqual([township, township]);
  expect([await sees(officer, early), await sees(officer, late)]).toEqual([true, true]);
});

test("where the one above has ended too, the nearest that lives keeps them", async () => {
  const { cell, county, clock } = world.current;
  const general = await found("總支", township, "general_branch");
  const low = await found("末支部", general);
  const personId = await personAt(low, "遠");
  clock.advance(60_000);
  const machineEnds = (organisationNo: number, on: string) =>
    perform(cell, county, machine, dissolveOrganisation, { organisationNo, on, members: "to-parent" });
  await machineEnds(low, "2026-05-01");
  await machineEnds(general, "2026-06-01");
  clock.set("2026-06-02T00:05:00+08:00");
  expect(await rehomeAfterEnd(cell, county)).toBe(1);
  expect(await homeOf(personId)).toBe(township);
});
