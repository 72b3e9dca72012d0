import { randomUUID } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { z } from "zod";
import { addMedia } from "#src/domains/library/index.ts";
import { createArticle, publishArticle, submitItem } from "#src/domains/press/index.ts";
import {
  createRightsSource,
  defineSector,
  grantSource,
  openSector,
  type OrganisationDocument,
  type PostKind,
  postKinds,
  sendNotice,
  setTask,
} from "#src/domains/registry/index.ts";
import { defineAction } from "#src/platform/access/action.ts";
import type { Grant, RightSourceKind } from "#src/platform/access/grants.ts";
import { SetClock } from "#src/platform/clock/clock.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { DeviceHolder } from "#src/platform/sync/collection.ts";
import { MemoryStore } from "#src/platform/sync/device/memory-store.ts";
import { asHolder } from "#src/platform/sync/hub/as-holder.ts";
import { addWorldPerson, foundWorldCounty, givePost, root, type WorldCounty } from "#testing/world/county.ts";
import type { NewDevice } from "#testing/world/enrol-device.ts";
import { ProductHub } from "#testing/world/product-hub.ts";
import { WorldDevice } from "#testing/world/world-device.ts";
import { domains } from "./domains.ts";

const [yesterday, today, tomorrow] = ["2026-11-04", "2026-11-05", "2026-11-06"];
const clock = new SetClock("2026-11-05T09:00:00+08:00");

/** Stand in for the domains above the registry: what else than a post may one day let somebody do an organisation's work. */
const otherGrants: readonly Grant[] = (["assignment", "handling", "subject"] as const).map((source) => ({
  source,
  kind: "*",
  over: "own",
  rights: ["registry.complete-task", "press.submit-item"],
  read: ["work", "organisation"],
  write: ["work"],
}));

const hub = new ProductHub(inject("postgres"), clock, {
  rightsSource: createRightsSource([...domains.flatMap(({ grants }) => grants), ...otherGrants]),
});

interface Person {
  readonly name: string;
  readonly id: string;
  /** Where the person does an organisation's own work, and on which days. */
  readonly works: readonly { readonly no: number; readonly from: string; readonly until: string }[];
  readonly phone: WorldDevice;
}

const people: Person[] = [];
const stations: WorldDevice[] = [];
let county: WorldCounty;
let numbers: readonly number[];

const longAgo = "2020-01-01";
const never = "9999-12-31";
const doOwnWork: readonly PostKind[] = [
  "secretary",
  "deputy_secretary",
  "committee_member",
  "station_keeper",
];

beforeAll(async () => {
  await hub.open();
  county = await foundWorldCounty(hub, randomUUID, 4);
  numbers = [root, ...county.townships, ...county.branches];
  await settleContent();
  await settlePeople();
  for (const no of numbers) {
    stations.push(await device(`station of ${no}`, { kind: "station", organisationNo: no }));
  }
}, 180_000);

afterAll(() => hub.close());

async function device(name: string, holder: NewDevice): Promise<WorldDevice> {
  const enrolled = await hub.enrol(holder);
  const parts = { name, holder, enrolled, hub: hub.line, clock, clockOffMs: 0 };
  return new WorldDevice({ ...parts, store: new MemoryStore() });
}

/** In every organisation tasks, notices and records; news of several months and films for stations. */
async function settleContent(): Promise<void> {
  for (const organisationNo of numbers) {
    const task = { taskId: randomUUID(), organisationNo, setByNo: root, title: "报送本村场所情况" };
    await hub.act(setTask, task);
  }
  const notice = { noticeId: randomUUID(), organisationNo: root, title: "开会", text: "周五。" };
  await hub.act(sendNotice, { ...notice, recipients: [...numbers] });
  for (const publishedOn of ["2025-11-30", "2026-08-31", "2026-10-02", today]) {
    const articleId = randomUUID();
    const blocks = [{ kind: "paragraph" as const, runs: [{ text: "村口的路灯亮了。" }] }];
    const document = { script: "zh-Hans" as const, title: "路灯亮了", blocks };
    const article = { articleId, columnId: county.columnId, slug: `a-${articleId}`, document };
    await hub.act(createArticle, { ...article, organisationNo: root });
    await hub.act(publishArticle, { articleId, seenVersion: 1, publishedOn });
  }
  const file = {
    hash: "ab".repeat(32),
    size: 9,
    mediaType: "video/mp4",
    kind: "video" as const,
    chunkList: Buffer.alloc(9),
  };
  for (const forStations of [true, false]) {
    const media = { mediaId: randomUUID(), organisationNo: root, title: "河边的新路", forStations };
    await hub.act(addMedia, { ...media, received: file });
  }
}

async function settlePeople(): Promise<void> {
  const [township = 0, otherTownship = 0] = county.townships;
  const [branch = 0, otherBranch = 0] = county.branches;
  const holder = async (name: string, posts: readonly (readonly [PostKind, number, string?, string?])[]) => {
    const id = await addWorldPerson(hub, randomUUID);
    for (const [kind, organisationNo, from = longAgo, until] of posts) {
      await givePost(hub, randomUUID, { personId: id, organisationNo, kind, from, ...(until && { until }) });
    }
    const own = posts.filter(([kind]) => doOwnWork.includes(kind));
    await addPerson(
      name,
      id,
      own.map(([, no, from = longAgo, until = never]) => ({ no, from, until })),
    );
  };
  for (const kind of postKinds) {
    for (const no of [root, township, branch]) await holder(`${kind} of ${no}`, [[kind, no]]);
  }
  for (const kind of doOwnWork) {
    await holder(`${kind} until yesterday`, [[kind, branch, longAgo, today]]);
    await holder(`${kind} until today`, [[kind, branch, longAgo, tomorrow]]);
    await holder(`${kind} from tomorrow`, [[kind, branch, tomorrow]]);
  }
  await holder("secretary of two branches", [
    ["secretary", branch],
    ["secretary", otherBranch],
  ]);
  await holder("secretary who goes elsewhere", [
    ["secretary", branch, longAgo, tomorrow],
    ["secretary", otherTownship, tomorrow],
  ]);
  for (const source of ["assignment", "handling", "subject"] as const) {
    await granted(source, branch, never);
    await granted(source, branch, tomorrow);
  }
  await sectorReader(branch, township);
  await addPerson("nobody", await addWorldPerson(hub, randomUUID), []);
}

async function addPerson(name: string, id: string, works: Person["works"]): Promise<void> {
  const phone = await device(`phone of ${name}`, { kind: "phone", personId: id });
  people.push({ name, id, works, phone });
  const submits = works.some(({ from, until }) => from <= today && today < until);
  if (submits) {
    const input = { id: randomUUID(), title: "渠修好了", text: "昨天放水。" };
    await hub.act(submitItem, input, { kind: "person", personId: id }).catch(() => undefined);
  }
}

const open = defineAction({
  name: "test.open-source",
  input: z.custom<Parameters<typeof grantSource>[1]>(() => true),
  needs: "right",
  payload: () => null,
  run: grantSource,
});

async function granted(
  source: Exclude<RightSourceKind, "post" | "sector">,
  no: number,
  until: string,
): Promise<void> {
  const id = await addWorldPerson(hub, randomUUID);
  const what = { personId: id, source, kind: "resident", organisationNo: no, originId: randomUUID() };
  await hub.act(open, { ...what, from: longAgo, until: until === never ? null : until });
  await addPerson(`${source} until ${until}`, id, [{ no, from: longAgo, until }]);
}

async function sectorReader(...organisationNos: readonly number[]): Promise<void> {
  const [sectorId, id] = [randomUUID(), await addWorldPerson(hub, randomUUID)];
  await hub.act(defineSector, {
    id: sectorId,
    name: "教育線",
    organisationNos: [...organisationNos],
    from: longAgo,
  });
  await hub.act(openSector, { personId: id, sectorId, from: yesterday });
  await addPerson("sector reader", id, []);
}

/** What the row policies alone show, with no condition on reach: by organisation. */
const tables: Readonly<Record<string, RawBuilder<{ id: string; no: number }>>> = {
  task: sql`select id, organisation_no as no from task`,
  notice: sql`select id, organisation_no as no from notice_recipient`,
  organisation: sql`select id, no from organisation`,
};

async function shown(ctx: ReadContext, table: string): Promise<readonly { id: string; no: number }[]> {
  const question = tables[table];
  return question === undefined ? [] : (await question.execute(ctx.db)).rows;
}

async function heldOf({ store }: WorldDevice, collection: string): Promise<readonly string[]> {
  return (await store.documents(collection)).map(({ bucket, id }) => `${bucket} ${id}`).toSorted();
}

async function contact(devices: readonly WorldDevice[]): Promise<void> {
  await hub.settle();
  for (const each of devices) {
    const { outcome, error } = await each.contact();
    expect(outcome, `${each.name}: ${error?.message} ${String(error?.cause)}`).toBe("complete");
  }
}

function asPerson<T>({ id }: Person, work: (ctx: ReadContext) => Promise<T>): Promise<T> {
  const { cell, county: ofHub } = hub.database;
  return withCounty(cell, ofHub, { kind: "person", personId: id }, work);
}

/** Each cell of people × organisations × collections in which a phone and the policies differ, and how many hold something. */
async function compareOrganisations(day: string) {
  const differing: string[] = [];
  const holding: Record<string, number> = {};
  for (const person of people) {
    const working = new Set(
      person.works.filter(({ from, until }) => from <= day && day < until).map(({ no }) => no),
    );
    for (const collection of Object.keys(tables)) {
      const seen = await asPerson(person, (ctx) => shown(ctx, collection));
      const held = await heldOf(person.phone, collection);
      if (held.length > 0) holding[collection] = (holding[collection] ?? 0) + 1;
      for (const no of numbers) {
        const may = working.has(no) ? seen.filter((row) => row.no === no) : [];
        const expected = may.map(({ id }) => `organisation:${no} ${id}`);
        const here = held.filter((key) => key.startsWith(`organisation:${no} `));
        if (here.join() !== expected.toSorted().join())
          differing.push(
            `${person.name}, ${collection} of ${no}: holds ${here.join()}, may see ${expected.join()}`,
          );
      }
    }
  }
  return { differing, holding };
}

test("a phone holds of each organisation what its person works with and may see, and nothing of any other", async () => {
  await contact(people.map(({ phone }) => phone));
  // Four kinds of posts at three places, four until today, two with two posts, and four assigned or handling.
  expect(await compareOrganisations(today)).toEqual({
    differing: [],
    holding: { task: 22, notice: 22, organisation: 22 },
  });
});

test("the next day's first contact leaves nothing of a post, an assignment or a case that has ended", async () => {
  clock.set("2026-11-06T00:00:01+08:00");
  await contact(people.map(({ phone }) => phone));
  expect(await compareOrganisations(tomorrow)).toEqual({
    differing: [],
    holding: { task: 20, notice: 20, organisation: 20 },
  });
});

test("news are everyone's who is signed in, a note to the editors its author's, and films no phone's", async () => {
  for (const person of people) {
    const { news, notes } = await asPerson(person, async ({ db }) => ({
      news: await sql<{
        key: string;
      }>`select 'news:' || to_char(published_on, 'YYYY-MM') || ' ' || article_id as key
        from published_article where published_on >= '2026-09-01'`.execute(db),
      notes: await sql<{ key: string }>`select 'person:' || author_id || ' ' || id as key
        from submission where author_id = ${person.id}::uuid`.execute(db),
    }));
    expect(await heldOf(person.phone, "article"), person.name).toEqual(
      news.rows.map(({ key }) => key).toSorted(),
    );
    expect(news.rows).toHaveLength(2);
    expect(await heldOf(person.phone, "submission"), person.name).toEqual(notes.rows.map(({ key }) => key));
    expect(await heldOf(person.phone, "media"), person.name).toEqual([]);
  }
  const authors = await Promise.all(people.map(({ phone }) => heldOf(phone, "submission")));
  expect(authors.filter((notes) => notes.length > 0).length).toBeGreaterThan(10);
});

test("a record on a phone names those whom its person may see by name, and no others", async () => {
  for (const person of people) {
    const { rows } = await asPerson(person, ({ db }) =>
      sql<{ name: string }>`select name from person`.execute(db),
    );
    const seen = new Set(rows.map(({ name }) => name));
    const records = await person.phone.store.documents("organisation");
    const posts = records.flatMap(({ document }) => (document as OrganisationDocument).posts);
    const beyond = posts.filter(({ name }) => name !== null && !seen.has(name));
    expect(beyond, person.name).toEqual([]);
  }
});

test("a station holds its own organisation's work, the news and the films for stations, as its rights show them", async () => {
  await contact(stations);
  const differing: string[] = [];
  const { cell, county: ofHub, owner } = hub.database;
  for (const station of stations) {
    const no = station.holder.kind === "station" ? station.holder.organisationNo : 0;
    const holder: DeviceHolder = { kind: "station", deviceId: station.id, organisationNo: no };
    for (const collection of Object.keys(tables)) {
      const own = (rows: readonly { id: string; no: number }[]): string =>
        rows
          .filter((row) => row.no === no)
          .map(({ id }) => `organisation:${no} ${id}`)
          .toSorted()
          .join();
      const held = (await heldOf(station, collection)).join();
      const byRights = own(await asHolder(hub.sync, ofHub, holder, (ctx) => shown(ctx, collection)));
      const all = own(
        await withCounty(cell, ofHub, { kind: "system", job: "test" }, (ctx) => shown(ctx, collection)),
      );
      if (held !== byRights || held !== all)
        differing.push(`${station.name}, ${collection}: ${held}, ${byRights}, ${all}`);
    }
    expect(await heldOf(station, "article")).toHaveLength(3);
    expect(await heldOf(station, "submission")).toEqual([]);
    const films = await owner.query("select 'media:stations ' || id as key from media where for_stations");
    expect(await heldOf(station, "media")).toEqual(films.rows.map(({ key }) => key as string));
  }
  expect(differing).toEqual([]);
});

test("no document on a station names an identity number or a telephone", async () => {
  for (const { store } of stations) {
    const held = await Promise.all(["task", "notice", "organisation"].map((name) => store.documents(name)));
    expect(JSON.stringify(held.flat())).not.toMatch(/identity|phone|证件|電話/i);
  }
});
