import { sql } from "kysely";
import { expect, test } from "vitest";
import { codeOf, givenPersons, rightsByPost, usePeople } from "#testing/people.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { type Look, withLoggedLook } from "#src/platform/audit/record-look.ts";
import { createDemoAccount } from "./accounts/create-demo-account.ts";
import { endSessionsOf } from "./actions/end-sessions.ts";
import { recordSignIn } from "./actions/record-sign-in.ts";
import { type AuditQuestion, auditRows } from "./desk/audit-list.ts";
import { meantBy } from "./desk/audit-question.ts";
import { peopleDomain } from "./domain.ts";
import { looks } from "./reads/audit.ts";
import { massFrom, massReads } from "./reads/mass-reads.ts";
import { type MyRecord, myRecord } from "./reads/my-record.ts";
import { personNames } from "./reads/person-names.ts";
import { whomLookShowed } from "./reads/whom-look-showed.ts";

const posts = new Map<string, readonly string[]>();
const people = usePeople({ rightsSource: rightsByPost(posts, peopleDomain.grants) });

type Person = Actor & { readonly kind: "person" };

async function given(name: string, ...kinds: readonly string[]): Promise<Person> {
  const [personId = ""] = await givenPersons(people.current, name);
  posts.set(personId, kinds);
  return { kind: "person", personId };
}

function as<T>(actor: Actor, work: Parameters<typeof withLoggedLook<T>>[4]): Promise<T> {
  const { cell, county } = people.current;
  return withLoggedLook(cell, county, actor, { kind: "list", purpose: "people.read-audit" }, work);
}

/** Sees persons by their names, as every screen does. */
function see(actor: Actor, kind: Look["kind"], ...persons: readonly Person[]): Promise<unknown> {
  const { cell, county } = people.current;
  return withLoggedLook(cell, county, actor, { kind, purpose: "people.correct-name" }, (ctx) =>
    personNames(
      ctx,
      persons.map(({ personId }) => personId),
    ),
  );
}

const rowsOf = async (actor: Actor, question: Partial<AuditQuestion>) =>
  (await as(actor, (ctx) => auditRows(ctx, { list: "looks", after: null, ...question }, "zh-Hant"))).rows;

const shortly = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
  rows.map(({ who, what, whom, count }) => [who?.name ?? null, what, whom?.name ?? null, count]);

test("the auditor sees looks, exports, unmaskings, rights and stale accounts; nobody else does", async () => {
  const { accounts, cell, county, clock } = people.current;
  const [auditor, looker, subject, other] = [
    await given("審", "auditor"),
    await given("看", "secretary"),
    await given("被看"),
    await given("同看"),
  ];
  await see(looker, "look", subject);
  await see(looker, "unmask", subject);
  await see(looker, "export", subject, other);
  expect(shortly(await rowsOf(auditor, {}))).toEqual(
    expect.arrayContaining([
      ["看", "look", "被看", 1],
      ["看", "unmask", "被看", 1],
      ["看", "export", null, 2],
    ]),
  );
  expect(shortly(await rowsOf(auditor, { list: "exports" }))).toEqual([["看", "export", null, 2]]);
  expect(shortly(await rowsOf(auditor, { list: "unmaskings" }))).toEqual([["看", "unmask", "被看", 1]]);

  await createDemoAccount(accounts, cell, county, {
    personId: subject.personId,
    login: "beikan",
    password: "tr4ctor-Plum-Rain",
  });
  await perform(cell, county, await given("安", "security_administrator"), endSessionsOf, {
    personId: subject.personId,
  });
  expect(shortly(await rowsOf(auditor, { list: "rights" }))).toEqual(
    expect.arrayContaining([
      ["安", "people.end-sessions", "被看", 1],
      [null, "people.link-account", "被看", 1],
    ]),
  );
  expect(await rowsOf(auditor, { list: "stale" })).toEqual([]);
  clock.advance(91 * 24 * 3_600_000);
  expect((await rowsOf(auditor, { list: "stale" })).map(({ who }) => who?.name)).toEqual(["被看"]);
  await perform(cell, county, subject, recordSignIn, { personId: subject.personId, way: "password" });
  expect(await rowsOf(auditor, { list: "stale" })).toEqual([]);

  for (const kind of ["secretary", "security_administrator", "system_administrator", "privacy_clerk"]) {
    const outsider = await given(kind, kind);
    const [look] = (await as(auditor, (ctx) => looks(ctx))).rows;
    const asked = [
      rowsOf(outsider, {}),
      rowsOf(outsider, { list: "stale" }),
      rowsOf(outsider, { list: "mass" }),
      as(outsider, (ctx) => whomLookShowed(ctx, look?.id ?? "", null)),
    ];
    expect(await Promise.all(asked.map((each) => each.then(() => "seen", codeOf)))).toEqual(
      asked.map(() => "access.not-allowed"),
    );
    const raw = await as(outsider, (ctx) => ctx.db.selectFrom("access_log").select("id").execute());
    const shown = await as(outsider, (ctx) =>
      ctx.db.selectFrom("access_log_person").select("look_id").execute(),
    );
    expect([...raw, ...shown]).toEqual([]);
  }
});

test("who saw someone between two days, and what someone opened, lists and exports included", async () => {
  const { clock } = people.current;
  const [auditor, one, two] = [
    await given("核", "auditor"),
    await given("甲官", "secretary"),
    await given("乙官", "secretary"),
  ];
  const [subject, neighbour] = [await given("某人"), await given("鄰人")];
  clock.set("2027-03-01T15:59:00Z");
  await see(one, "list", subject, neighbour);
  clock.set("2027-03-01T16:01:00Z");
  await see(two, "export", subject, neighbour);
  clock.set("2027-03-03T02:00:00Z");
  await see(one, "look", subject);
  await see(one, "look", neighbour);
  const { personId: about } = subject;
  expect(shortly(await rowsOf(auditor, { about }))).toEqual([
    ["甲官", "look", "某人", 1],
    ["乙官", "export", "某人", 2],
    ["甲官", "list", "某人", 2],
  ]);
  // 00:01 of the county's second of March is still the first of March elsewhere.
  expect(shortly(await rowsOf(auditor, { about, from: "2027-03-02", until: "2027-03-02" }))).toEqual([
    ["乙官", "export", "某人", 2],
  ]);
  expect(shortly(await rowsOf(auditor, { by: one.personId, until: "2027-03-01" }))).toEqual([
    ["甲官", "list", null, 2],
  ]);
  expect(shortly(await rowsOf(auditor, { by: one.personId, about, from: "2027-03-02" }))).toEqual([
    ["甲官", "look", "某人", 1],
  ]);
  const [exported] = await rowsOf(auditor, { list: "exports", about });
  const whom = await as(auditor, (ctx) => whomLookShowed(ctx, exported?.id ?? "", null));
  expect(whom.persons.rows.toSorted()).toEqual([subject.personId, neighbour.personId].toSorted());
});

test("to ask about a person is itself a look, which the person sees; nobody out of reach is found", async () => {
  const [auditor, subject] = [await given("問", "auditor"), await given("被問")];
  expect(await as(auditor, (ctx) => meantBy(ctx, "被問"))).toMatchObject({
    kind: "one",
    id: subject.personId,
  });
  const record = await as(subject, myRecord);
  expect(record?.looks.map(({ kind, purpose }) => [kind, purpose])).toEqual([["list", "people.read-audit"]]);
  const namesake = await given("被問");
  expect(await as(auditor, (ctx) => meantBy(ctx, "被問"))).toMatchObject({ kind: "several" });
  expect(await as(auditor, (ctx) => meantBy(ctx, namesake.personId))).toMatchObject({ kind: "one" });
  const nobody = await given("外人");
  expect(await as(nobody, (ctx) => meantBy(ctx, "被問"))).toEqual({ kind: "none" });
});

test("whoever is seen sees each look, list and export, and not one's own", async () => {
  const [clerk, subject, other] = [
    await given("辦事", "secretary"),
    await given("自己"),
    await given("別人"),
  ];
  await see(clerk, "look", subject);
  await see(clerk, "list", subject, other);
  await see(clerk, "export", subject, other);
  await see(clerk, "look", other);
  await see(subject, "look", subject);
  const record = await as(subject, myRecord);
  expect(record?.looks.map(({ kind }) => kind)).toEqual(["export", "list", "look"]);
  const mine = await as(subject, (ctx) =>
    ctx.db.selectFrom("access_log_person").select("person_id").execute(),
  );
  expect(new Set(mine.map(({ person_id }) => person_id))).toEqual(new Set([subject.personId]));
});

test("one's own page goes back to the first look, fifty at a time", async () => {
  const [clerk, subject] = [await given("常看", "secretary"), await given("常被看")];
  for (let done = 0; done < 105; done += 1) await see(clerk, "look", subject);
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const from: string | null = after;
    const record: MyRecord | undefined = await as(subject, (ctx) => myRecord(ctx, from));
    ids.push(...(record?.looks.map(({ id }) => id) ?? []));
    after = record?.olderLooks ?? null;
  } while (after !== null);
  expect([ids.length, new Set(ids).size]).toEqual([105, 105]);
});

test("a hundred persons on one day stand out, however few at a time; the same person over again does not", async () => {
  const { cell, county, clock } = people.current;
  clock.set("2027-05-10T02:00:00Z");
  const [auditor, many, often] = [
    await given("查", "auditor"),
    await given("看得多", "secretary"),
    await given("看得勤", "secretary"),
  ];
  const seen = await givenPersons(people.current, ...Array.from({ length: massFrom }, (_, no) => `第${no}`));
  for (const [index, personId] of seen.entries()) {
    if (index === massFrom - 1) break;
    await see(many, "look", { kind: "person", personId });
    await see(often, "look", { kind: "person", personId: seen[index % 3] ?? "" });
  }
  expect(await rowsOf(auditor, { list: "mass" })).toEqual([]);
  clock.set("2027-05-11T02:00:00Z");
  await see(many, "look", { kind: "person", personId: seen.at(-1) ?? "" });
  expect(await rowsOf(auditor, { list: "mass" })).toEqual([]);
  const look = { kind: "export", purpose: "registry.export-persons" } as const;
  await withLoggedLook(cell, county, many, look, (ctx) => personNames(ctx, seen));
  const [row, ...more] = await rowsOf(auditor, { list: "mass" });
  expect(more).toEqual([]);
  expect(row).toMatchObject({ at: "2027-05-11", who: { name: "看得多" }, count: massFrom });
  expect(await rowsOf(auditor, { list: "mass", from: "2027-05-12" })).toEqual([]);
  expect(await rowsOf(auditor, { list: "mass", by: often.personId })).toEqual([]);
  expect(await rowsOf(auditor, { list: "mass", until: "2027-07-31" })).toEqual([]);
});

test("long lists are read a page at a time, none left out or twice, also within one instant", async () => {
  const { clock } = people.current;
  const [auditor, looker, subject] = [
    await given("翻查", "auditor"),
    await given("翻", "secretary"),
    await given("被翻"),
  ];
  clock.advance(1000);
  for (let done = 0; done < 205; done += 1) await see(looker, "export", subject);
  for (const filter of [{ by: looker.personId }, { about: subject.personId }, { list: "exports" as const }]) {
    const ids: string[] = [];
    const sizes: number[] = [];
    let after: string | null = null;
    do {
      const asked: AuditQuestion = { list: "looks", ...filter, after };
      const page = await as(auditor, (ctx) => auditRows(ctx, asked, "zh-Hant"));
      const mine = page.rows.filter(({ who }) => who?.id === looker.personId);
      ids.push(...mine.map(({ id }) => id));
      sizes.push(mine.length);
      after = page.next;
    } while (after !== null);
    expect(new Set(ids).size).toBe(205);
    expect(sizes.slice(0, 3)).toEqual([100, 100, 5]);
  }
  const odd = { by: looker.personId, after: "'; drop table act~x" };
  expect(await rowsOf(auditor, odd)).toEqual(await rowsOf(auditor, { by: looker.personId }));
});

test("every list of the auditor is found by its index: a page of a long log reads a page", async () => {
  const { owner, county } = people.current;
  const [auditor, looker, subject] = [
    await given("快", "auditor"),
    await given("快看", "secretary"),
    await given("快被看"),
  ];
  await owner.query(`set search_path = ${county.schema}`);
  const log = `insert into access_log (id, at, local_day, actor_person, kind, subject_id, purpose, detail_hash)
    select uuidv7(), at, at::date, who, 'look', whom, 'test', sha256('')
    from (select '2025-01-01'::timestamptz + n * interval '9 minutes' as at, gen_random_uuid() as who, gen_random_uuid() as whom
      from generate_series(1, 40000) n) looked`;
  await owner.query(log);
  await owner.query(
    "update access_log set actor_person = $1, subject_id = $2 where id in (select id from access_log where at < '2025-09-01' order by md5(id::text) limit 300)",
    [looker.personId, subject.personId],
  );
  await owner.query(`insert into access_log_person (look_id, person_id, at, local_day, actor_person, kind)
    select id, subject_id, at, local_day, actor_person, kind from access_log where purpose = 'test'`);
  await owner.query("analyze access_log, access_log_person");
  const days = { from: "2025-02-01", until: "2025-08-31" };
  const asked = [
    {},
    { by: looker.personId },
    { about: subject.personId },
    { by: looker.personId, ...days },
    { about: subject.personId, ...days },
    days,
  ];
  const read = asked.map((filter) =>
    as(auditor, async (ctx) => {
      const { rows } = await looks(ctx, filter);
      const found = await sql<{ scanned: number; fetched: number }>`
        select sum(seq_tup_read)::integer as scanned, sum(idx_tup_fetch)::integer as fetched
        from pg_stat_xact_user_tables where relname in ('access_log', 'access_log_person')`.execute(ctx.db);
      return { rows: rows.length, ...found.rows[0] };
    }),
  );
  for (const { rows, scanned, fetched } of await Promise.all(read)) {
    expect(rows).toBe(100);
    expect(scanned).toBe(0);
    expect(fetched).toBeLessThanOrEqual(310);
  }
  const mass = await as(auditor, async (ctx) => {
    await massReads(ctx, { from: "2025-03-01", until: "2025-03-30", after: null });
    const found = await sql<{ scanned: number; entries: number }>`
      select (select seq_tup_read::integer from pg_stat_xact_user_tables where relname = 'access_log_person') as scanned,
        pg_stat_get_xact_tuples_returned('access_log_person_day'::regclass)::integer as entries`.execute(
      ctx.db,
    );
    return found.rows[0];
  });
  expect(mass?.scanned).toBe(0);
  expect(mass?.entries).toBeLessThanOrEqual(30 * 24 * 7);
});
