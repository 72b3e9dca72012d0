import { randomUUIDv7 } from "node:crypto";
import {
  appointToPost,
  endPost,
  foundOrganisation,
  organisationTreeOn,
  reparentOrganisation,
  setTask,
  withdrawTask,
} from "#src/domains/registry/index.ts";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import { perform } from "#src/platform/access/action.ts";
import { localDay } from "#src/platform/clock/clock.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { demoOf } from "../src/processes/demo/demo-setting.ts";
import { rolePersonId } from "../src/processes/demo/people-of-the-county.ts";
import { type HubDatabase, withHubDatabase } from "../src/cli/with-hub-database.ts";
import type { AtHub } from "./act-at-hub.ts";

// Run by act-at-hub.ts: an act and its input; prints what came of it as JSON.

const operator = { kind: "system", job: "operator" } as const;
const foundedOn = "2025-01-01";
/** Not the one whose branches other tests count. */
const township = "独流镇";

type Acts = {
  readonly [Act in keyof AtHub]: (
    hub: HubDatabase,
    input: AtHub[Act]["input"],
  ) => Promise<AtHub[Act]["output"]>;
};

const acts: Acts = {
  "found-branch": async (hub, { name, posts }) => {
    const above = await organisationNamed(hub, township);
    const { id, no } = await founded(hub, { parentNo: above, name, kind: "branch" });
    const held: Record<string, string> = {};
    for (const [kind, login] of Object.entries(posts)) held[kind] = await appointed(hub, no, login, kind);
    return { id, no, posts: held };
  },
  "found-township": async (hub, { name, branches }) => {
    const made = await founded(hub, { parentNo: countyNo, name, kind: "committee" });
    const below: number[] = [];
    for (const each of branches)
      below.push((await founded(hub, { parentNo: made.no, name: each, kind: "branch" })).no);
    return { id: made.id, branches: below };
  },
  "move-organisation": async (hub, { no, from }) => {
    const move = { organisationNo: no, parentNo: await organisationNamed(hub, township), from };
    await perform(hub.cell, await countyOf(hub), operator, reparentOrganisation, move);
    return null;
  },
  appoint: async (hub, { no, login, kind }) => {
    await appointed(hub, no, login, kind);
    return null;
  },
  "end-post": async (hub, { postId }) => {
    const county = await countyOf(hub);
    const on = localDay(hub.cell.clock.now(), county.timeZone);
    await perform(hub.cell, county, operator, endPost, { postId, on });
    return null;
  },
  "set-task": async (hub, { no, title }) => {
    const taskId = randomUUIDv7();
    const task = { taskId, organisationNo: no, setByNo: no, title };
    await perform(hub.cell, await countyOf(hub), operator, setTask, task);
    return { taskId };
  },
  "withdraw-task": async (hub, input) => {
    await perform(hub.cell, await countyOf(hub), operator, withdrawTask, input);
    return null;
  },
  set: async (hub, { name, value }) => {
    const county = await countyOf(hub);
    await hub.asOwner(async (client) => {
      await client.query(
        `insert into ${client.escapeIdentifier(county.schema)}.setting (name, value, act_id, recorded_at)
         values ($1, $2, $3, now()) on conflict (name) do update set value = excluded.value`,
        [name, JSON.stringify(value), randomUUIDv7()],
      );
    });
    return null;
  },
};

async function countyOf({ cell }: HubDatabase) {
  const [county] = await cell.counties();
  if (county === undefined) throw new Error("the demo has a county");
  return county;
}

async function founded(
  hub: HubDatabase,
  organisation: { parentNo: number; name: string; kind: string },
): Promise<{ id: string; no: number }> {
  const input = { id: randomUUIDv7(), ...organisation, from: foundedOn };
  const { no } = await perform(hub.cell, await countyOf(hub), operator, foundOrganisation, input);
  return { id: input.id, no };
}

async function organisationNamed(hub: HubDatabase, name: string): Promise<number> {
  const county = await countyOf(hub);
  const on = localDay(hub.cell.clock.now(), county.timeZone);
  const { organisations } = await withCounty(hub.cell, county, operator, (ctx) =>
    organisationTreeOn(ctx, { on, knownAt: null }),
  );
  const found = organisations.find((each) => each.name.startsWith(name));
  if (found === undefined) throw new Error(`there is no organisation ${name}`);
  return found.no;
}

async function appointed(hub: HubDatabase, no: number, login: string, kind: string): Promise<string> {
  const origin = await demoOf(hub.cell);
  if (origin === undefined) throw new Error("this is no demo county");
  const id = randomUUIDv7();
  const post = { id, personId: rolePersonId(origin, login), organisationNo: no, kind, from: foundedOn };
  await perform(hub.cell, await countyOf(hub), operator, appointToPost, post);
  return id;
}

const [act = "", input = "null"] = process.argv.slice(2);
const work = acts[act as keyof AtHub] as (hub: HubDatabase, input: unknown) => Promise<unknown>;
process.stdout.write(JSON.stringify(await withHubDatabase((hub) => work(hub, JSON.parse(input)))));
