import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { codeOf, givenPersons, inSystemAct, rightsByPost, usePeople } from "#testing/people.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { withLoggedLook } from "#src/platform/audit/record-look.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { createDemoAccount } from "./accounts/create-demo-account.ts";
import { endSessionsOf } from "./actions/end-sessions.ts";
import { giveConsent, withdrawConsent } from "./actions/give-consent.ts";
import { recordSignIn } from "./actions/record-sign-in.ts";
import { type AuditRow, auditRows } from "./desk/audit-list.ts";
import { peopleDomain } from "./domain.ts";
import type { Page } from "./model/page.ts";
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

function as<T>(actor: Actor, work: Parameters<typeof withCounty<T>>[3]): Promise<T> {
  return withCounty(people.current.cell, people.current.county, actor, work);
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

test("the auditor sees looks, exports, unmaskings, mass reads, rights and stale accounts; nobody else does", async () => {
  const { accounts, cell, county, clock } = people.current;
  const [auditor, looker, subject] = [
    await given("審", "auditor"),
    await given("看", "secretary"),
    await given("被看"),
  ];
  const look = (kind: "look" | "list" | "export" | "unmask", count: number) =>
    withLoggedLook(
      cell,
      county,
      looker,
      { kind, subjectId: subject.personId, subjectCount: count, purpose: "test" },
      async () => undefined,
    );
  await look("look", 1);
  await look("unmask", 1);
  await look("export", 250);
  const rowsOf = (list: Parameters<typeof auditRows>[1]) =>
    as(auditor, async (ctx) => (await auditRows(ctx, list, null)).rows);
  expect((await rowsOf("looks")).map(({ who, what, whom }) => [who, what, whom])).toEqual(
    expect.arrayContaining([
      ["看", "look", "被看"],
      ["看", "unmask", "被看"],
      ["看", "export", "被看"],
    ]),
  );
  expect((await rowsOf("exports")).map(({ what }) => what)).toEqual(["export"]);
  expect((await rowsOf("unmaskings")).map(({ what }) => what)).toEqual(["unmask"]);
  expect((await rowsOf("mass")).map(({ count }) => count)).toEqual([250]);

  await createDemoAccount(accounts, cell, county, {
    personId: subject.personId,
    login: "beikan",
    password: "tr4ctor-Plum-Rain",
  });
  await perform(cell, county, await given("安", "security_administrator"), endSessionsOf, {
    personId: subject.personId,
  });
  expect((await rowsOf("rights")).map(({ who, what, whom }) => [who, what, whom])).toEqual(
    expect.arrayContaining([
      ["安", "people.end-sessions", "被看"],
      [null, "people.link-account", "被看"],
    ]),
  );
  expect(await rowsOf("stale")).toEqual([]);
  clock.advance(91 * 24 * 3_600_000);
  expect((await rowsOf("stale")).map(({ who }) => who)).toEqual(["被看"]);
  await perform(cell, county, subject, recordSignIn, { personId: subject.personId, way: "password" });
  expect(await rowsOf("stale")).toEqual([]);

  for (const kind of ["secretary", "security_administrator", "system_administrator", "privacy_clerk"]) {
    const other = await given(kind, kind);
    const answers = [auditRows, auditRows].map((read, index) =>
      as(other, (ctx) => read(ctx, index === 0 ? "looks" : "stale", null)).then(() => "seen", codeOf),
    );
    expect(await Promise.all(answers)).toEqual(["access.not-allowed", "access.not-allowed"]);
    const raw = await as(other, (ctx) => ctx.db.selectFrom("access_log").select("id").execute());
    expect(raw).toEqual([]);
  }
});

test("long lists are read a page at a time, none left out or twice, also within one instant", async () => {
  const { cell, county, clock } = people.current;
  const [auditor, looker] = [await given("查", "auditor"), await given("翻", "secretary")];
  clock.advance(1000);
  const look = { kind: "export", subjectCount: 3, purpose: "paging" } as const;
  for (let done = 0; done < 205; done += 1) await withLoggedLook(cell, county, looker, look, async () => 0);
  const ids: string[] = [];
  const sizes: number[] = [];
  let after: string | null = null;
  do {
    const asked: string | null = after;
    const page: Page<AuditRow> = await as(auditor, (ctx) => auditRows(ctx, "exports", asked));
    const mine = page.rows.filter(({ why }) => why === "paging");
    ids.push(...mine.map(({ id }) => id));
    sizes.push(mine.length);
    after = page.next;
  } while (after !== null);
  expect(new Set(ids).size).toBe(205);
  expect(sizes).toEqual([100, 100, 5]);
  const first = await as(auditor, (ctx) => auditRows(ctx, "exports", null));
  const odd = await as(auditor, (ctx) => auditRows(ctx, "exports", "'; drop table act~x"));
  expect(odd.rows).toEqual(first.rows);
});

test("a page of accounts begins where the one before ended", async () => {
  const { cell, county } = people.current;
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
  const page = (after: string | null) =>
    withCounty(cell, county, security, (ctx) => accountsInReach(ctx, { named: "頁", after }));
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
