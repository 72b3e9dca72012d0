import { randomUUIDv7 } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { handleEvent } from "#src/platform/events/handle-event.ts";
import { enrolPhone } from "#src/platform/sync/hub/enrol-phone.ts";
import { orderWipe } from "#src/platform/sync/hub/order-wipe.ts";
import { codeOf, givenPersons, rightsByPost, usePeople } from "#testing/people.ts";
import { createDemoAccount } from "./accounts/create-demo-account.ts";
import { tellPhonesToWipe, wipePhones } from "./actions/wipe-phones.ts";
import { peopleDomain } from "./domain.ts";
import { type MyDevice, myDevices } from "./reads/my-devices.ts";

const posts = new Map<string, readonly string[]>();
const people = usePeople({ rightsSource: rightsByPost(posts, peopleDomain.grants) });

let owner: Actor;
let ownerId: string;
let other: Actor;

beforeEach(async () => {
  const [mine = "", others = ""] = await givenPersons(people.current, "林小滿", "何田");
  const { accounts, cell, county } = people.current;
  await createDemoAccount(accounts, cell, county, {
    personId: mine,
    login: `lost-${mine.slice(-6)}`,
    password: "tr4ctor-Plum-Rain",
  });
  [owner, other] = [
    { kind: "person", personId: mine },
    { kind: "person", personId: others },
  ];
  ownerId = mine;
});

async function holding(kind: string): Promise<Actor> {
  const [personId = ""] = await givenPersons(people.current, kind);
  posts.set(personId, [kind]);
  return { kind: "person", personId };
}

async function enrolled(actor: Actor, name: string): Promise<string> {
  const { cell, county } = people.current;
  const deviceId = randomUUIDv7();
  const tokenHash = Buffer.alloc(32, deviceId);
  await perform(cell, county, actor, enrolPhone, { deviceId, name, program: "0.1.0", tokenHash });
  return deviceId;
}

function devicesOf(actor: Actor): Promise<readonly MyDevice[]> {
  return withCounty(people.current.cell, people.current.county, actor, myDevices);
}

test("a person sees the own phones and has one of them erased; nobody else's", async () => {
  const { cell, county } = people.current;
  const lost = await enrolled(owner, "Android · Chrome 109");
  const kept = await enrolled(owner, "iPhone");
  const others = await enrolled(other, "Android");
  await perform(cell, county, owner, orderWipe, { deviceId: lost });
  expect(await devicesOf(owner)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        id: lost,
        name: "Android · Chrome 109",
        wipeOrdered: true,
        lastContact: null,
      }),
      expect.objectContaining({ id: kept, wipeOrdered: false }),
    ]),
  );
  const foreign = perform(cell, county, owner, orderWipe, { deviceId: others });
  expect(await foreign.then(() => "ordered", codeOf)).toBe("sync.unknown-device");
  expect(await devicesOf(other)).toMatchObject([{ id: others, wipeOrdered: false }]);
});

test("the security administrator has all phones of a person erased that there were, and sees none of them", async () => {
  const { cell, county, owner: database } = people.current;
  const lost = await enrolled(owner, "Android");
  const untouched = await enrolled(other, "Android");
  const administrator = await holding("security_administrator");
  await perform(cell, county, administrator, wipePhones, { personId: ownerId });
  const acts = await database.query<{ id: string }>(
    "select id from act where action = 'people.wipe-phones' and subject_id = $1",
    [ownerId],
  );
  expect(acts.rows).toHaveLength(1);
  await handleEvent(cell, county, tellPhonesToWipe, { actId: acts.rows[0]?.id ?? "", seq: "1" });
  expect(await devicesOf(owner)).toMatchObject([{ id: lost, wipeOrdered: true }]);
  expect(await devicesOf(other)).toMatchObject([{ id: untouched, wipeOrdered: false }]);
  expect(await devicesOf(administrator)).toEqual([]);
});

test.each(["secretary", "system_administrator", "auditor", "privacy_clerk", "organisation_officer"])(
  "a %s may not have another's phones erased",
  async (kind) => {
    const { cell, county } = people.current;
    const refused = perform(cell, county, await holding(kind), wipePhones, { personId: ownerId });
    expect(await refused.then(() => "done", codeOf)).toBe("access.not-allowed");
  },
);
