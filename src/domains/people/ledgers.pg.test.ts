import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { givenPersons, inSystemAct, rightsByPost, usePeople } from "#testing/people.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { withLoggedLook } from "#src/platform/audit/record-look.ts";
import { giveConsent, withdrawConsent } from "./actions/give-consent.ts";
import { recordSignIn } from "./actions/record-sign-in.ts";
import { peopleDomain } from "./domain.ts";
import { accountsInReach } from "./reads/accounts-in-reach.ts";
import { consentsOf, hasConsent } from "./reads/consents-of.ts";
import { personNames } from "./reads/person-names.ts";

const posts = new Map<string, readonly string[]>();
const people = usePeople({ rightsSource: rightsByPost(posts, peopleDomain.grants) });

async function given(name: string, ...kinds: readonly string[]): Promise<Actor & { kind: "person" }> {
  const [personId = ""] = await givenPersons(people.current, name);
  posts.set(personId, kinds);
  return { kind: "person", personId };
}

function as<T>(actor: Actor, work: Parameters<typeof withLoggedLook<T>>[4]): Promise<T> {
  const { cell, county } = people.current;
  return withLoggedLook(cell, county, actor, { kind: "list", purpose: "test" }, work);
}

test("a consent is given and withdrawn by the person alone, and the ledger keeps both", async () => {
  const { cell, county, clock } = people.current;
  const [person, clerk, neighbour] = [
    await given("甲"),
    await given("丁", "privacy_clerk"),
    await given("乙", "secretary"),
  ];
  await perform(cell, county, person, giveConsent, { purpose: "messages", channel: "phone" });
  expect(await as(person, (ctx) => hasConsent(ctx, person.personId, "messages"))).toBe(true);
  clock.advance(1000);
  await perform(cell, county, person, withdrawConsent, { purpose: "messages", channel: "desk" });
  expect(await as(person, (ctx) => hasConsent(ctx, person.personId, "messages"))).toBe(false);
  const ledger = await as(clerk, (ctx) => consentsOf(ctx, person.personId));
  expect(ledger.map(({ state, channel }) => [state, channel])).toEqual([
    ["withdrawn", "desk"],
    ["given", "phone"],
  ]);
  expect(await as(neighbour, (ctx) => consentsOf(ctx, person.personId))).toEqual([]);
  await expect(
    perform(cell, county, person, giveConsent, { purpose: "unheard-of", channel: "desk" }),
  ).rejects.toMatchObject({ code: "input.invalid" });
});

test("the database refuses a consent in another's name, and any change of the ledger", async () => {
  const { cell, county } = people.current;
  const [one, other] = [await given("丙"), await given("戊")];
  await perform(cell, county, one, giveConsent, { purpose: "picture", channel: "desk" });
  const forged = {
    ...giveConsent,
    run: (ctx: Parameters<typeof giveConsent.run>[0]) =>
      ctx.db
        .insertInto("consent")
        .values({
          id: randomUUIDv7(),
          organisation_no: 1,
          person_id: other.personId,
          purpose: "picture",
          text_version: 1,
          state: "given",
          channel: "desk",
          at: ctx.now,
        })
        .execute()
        .then(() => undefined),
  };
  await expect(perform(cell, county, one, forged, { purpose: "picture", channel: "desk" })).rejects.toThrow(
    /row-level security/,
  );
  const changed = {
    ...giveConsent,
    run: async (ctx: Parameters<typeof giveConsent.run>[0]) => {
      const result = await sql`update consent set state = 'withdrawn'`.execute(ctx.db);
      expect(result.numAffectedRows).toBe(0n);
    },
  };
  await perform(cell, county, one, changed, { purpose: "picture", channel: "desk" });
});

test("a page of accounts begins where the one before ended", async () => {
  const security = await given("鎖", "security_administrator");
  const names = Array.from({ length: 120 }, (_, index) => `頁${String(index % 60).padStart(3, "0")}`);
  const ids = await givenPersons(people.current, ...names);
  await inSystemAct(people.current, (ctx) =>
    ctx.db
      .insertInto("account_link")
      .values(
        ids.map((personId) => ({
          id: randomUUIDv7(),
          organisation_no: 1,
          person_id: personId,
          organisation_account: `${personId.replaceAll("-", "")}${"0".repeat(32)}`,
        })),
      )
      .execute(),
  );
  const page = (after: string | null) => as(security, (ctx) => accountsInReach(ctx, { named: "頁", after }));
  const first = await page(null);
  const second = await page(first.next);
  expect([first.rows.length, second.rows.length, second.next]).toEqual([100, 20, null]);
  expect([...first.rows, ...second.rows].map(({ personId }) => personId).toSorted()).toEqual(ids.toSorted());
});

test("a person without any source sees nobody but himself or herself", async () => {
  const [alone, other] = [await given("獨"), await given("他")];
  const names = await as(alone, (ctx) => personNames(ctx, [alone.personId, other.personId]));
  expect([...names.keys()]).toEqual([alone.personId]);
  expect(
    await as({ kind: "visitor" }, (ctx) => personNames(ctx, [alone.personId])).then(
      () => "seen",
      () => "refused",
    ),
  ).toBe("refused");
});

test("nobody records another's sign-in", async () => {
  const { cell, county } = people.current;
  const [one, other] = [await given("己"), await given("庚")];
  await expect(
    perform(cell, county, one, recordSignIn, { personId: other.personId, way: "password" }),
  ).rejects.toMatchObject({ code: "access.not-allowed" });
});
