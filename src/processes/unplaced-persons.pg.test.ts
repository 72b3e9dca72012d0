import { randomUUIDv7 } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { codeOf, inSystemAct } from "#testing/people.ts";
import { useTestCell } from "#testing/cell.ts";
import {
  addPersons,
  endSessionsOf,
  inviteHolders,
  personNames,
  resetAccess,
  suspendAccount,
} from "#src/domains/people/index.ts";
import {
  appointToPosts,
  foundCountyCommittee,
  foundOrganisations,
  type PostKind,
  postKinds,
} from "#src/domains/registry/index.ts";
import { unlogged } from "#src/platform/audit/record-look.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { needsBroadRole } from "#src/platform/access/reach.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { rightsSource } from "./domains.ts";

const world = useTestCell({ rightsSource });
const machine: Actor = { kind: "system", job: "test" };
const from = "2020-01-01";
const holders = new Map<PostKind, string>();
let resident = "";

beforeAll(async () => {
  const { cell, county } = world.current;
  const root = { id: randomUUIDv7(), name: "清溪縣委", from };
  await perform(cell, county, machine, foundCountyCommittee, root);
  const persons = postKinds.map((kind) => ({
    name: kind,
    nameScript: "zh-Hant" as const,
    organisationNo: 1,
  }));
  const ids = await inSystemAct(world.current, (ctx) => addPersons(ctx, persons));
  postKinds.forEach((kind, index) => holders.set(kind, ids[index] ?? ""));
  const appointments = [...holders].map(([kind, personId]) => ({
    id: randomUUIDv7(),
    personId,
    organisationNo: 1,
    kind,
    from,
  }));
  await perform(cell, county, machine, appointToPosts, { appointments });
  [resident = ""] = await inSystemAct(world.current, (ctx) =>
    addPersons(ctx, [{ name: "居民", nameScript: "zh-Hant", organisationNo: 0 }]),
  );
});

function holderOf(kind: PostKind): Actor {
  return { kind: "person", personId: holders.get(kind) ?? "" };
}

/** Who of all holders at the county sees the resident, by the names' read and by the bare table. */
async function whoSees(): Promise<readonly PostKind[]> {
  const { cell, county } = world.current;
  const seeing: PostKind[] = [];
  for (const kind of postKinds) {
    const [named, rows] = await withCounty(cell, county, holderOf(kind), async (ctx) => [
      (await personNames(unlogged(ctx, "the act says so"), [resident])).size,
      (await ctx.db.selectFrom("person").select("id").where("id", "=", resident).execute()).length,
    ]);
    expect(named).toBe(rows);
    if (rows === 1) seeing.push(kind);
  }
  return seeing;
}

test("a person of no organisation is seen by the security administrator and the privacy clerk alone", async () => {
  expect(await whoSees()).toEqual(["security_administrator", "privacy_clerk"]);
});

test("the same where a county is wide enough for the second form of a reach", async () => {
  const { cell, county } = world.current;
  const organisations = Array.from({ length: 20 }, (_, index) => ({
    id: randomUUIDv7(),
    parent: 1,
    name: `第${index + 1}支部`,
    kind: "branch",
    from,
  }));
  await perform(cell, county, machine, foundOrganisations, { organisations });
  const broad = await withCounty(cell, county, holderOf("privacy_clerk"), async ({ rights }) =>
    rights === null ? false : needsBroadRole(rights),
  );
  expect(broad).toBe(true);
  expect(await whoSees()).toEqual(["security_administrator", "privacy_clerk"]);
});

test("the security administrator helps a resident who lost the phone; nobody else may", async () => {
  const { cell, county } = world.current;
  const tried = async (kind: PostKind): Promise<readonly string[]> => {
    const actor = holderOf(kind);
    const invite = { personIds: [resident], way: "slip", again: true };
    return Promise.all([
      perform(cell, county, actor, inviteHolders, invite).then((slips) => `${slips.length} slip`, codeOf),
      perform(cell, county, actor, resetAccess, { personId: resident }).then((slip) => slip.name, codeOf),
      perform(cell, county, actor, endSessionsOf, { personId: resident }).then(() => "ended", codeOf),
      perform(cell, county, actor, suspendAccount, { personId: resident, suspended: true }).then(
        () => "suspended",
        codeOf,
      ),
    ]);
  };
  for (const kind of postKinds.filter((each) => each !== "security_administrator")) {
    expect(new Set(await tried(kind))).toEqual(new Set(["access.not-allowed"]));
  }
  const account = "ab".repeat(32);
  await inSystemAct(world.current, (ctx) =>
    ctx.db
      .insertInto("account_link")
      .values({ id: randomUUIDv7(), organisation_no: 0, person_id: resident, organisation_account: account })
      .execute(),
  );
  expect(await tried("security_administrator")).toEqual(["0 slip", "居民", "ended", "suspended"]);
});
