import { sql } from "kysely";
import { addPersons } from "#src/domains/people/index.ts";
import {
  appointToPosts,
  foundOrganisations,
  organisationTreeOn,
  registerUnit,
  type TreeOrganisation,
} from "#src/domains/registry/index.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { type Demo, machine, openingDay } from "./demo.ts";
import { articleActs, publishLargeArticles } from "./grow-articles.ts";
import { changeCounty } from "./large-changes.ts";
import { largeOrganisations } from "./large-organisations.ts";
import { largePeople, largePosts } from "./large-people.ts";
import { once, within } from "./once.ts";
import { demoId } from "./random.ts";

/** Lets a small demo county grow to full size, in acts of many rows. Each is done once. */
export async function growCounty(demo: Demo): Promise<void> {
  const acts = 3 + articleActs(demo);
  const begun = await treeOnOpeningDay(demo);
  await once(demo, "grow-organisations", (ctx) => foundMore(ctx, demo, begun));
  demo.onProgress(1, acts);
  const tree = await treeOnOpeningDay(demo);
  await once(demo, "grow-people", (ctx) => addMorePeople(ctx, demo, tree));
  demo.onProgress(2, acts);
  await once(demo, "grow-changes", (ctx) => changeCounty(ctx, demo, tree));
  demo.onProgress(3, acts);
  await publishLargeArticles(demo, tree, (done) => demo.onProgress(3 + done, acts));
}

/** What is changed later leaves the tree of that day as it was. */
async function treeOnOpeningDay(demo: Demo): Promise<readonly TreeOrganisation[]> {
  const asOf = { on: openingDay(demo.day), knownAt: null };
  const tree = await withCounty(demo.cell, demo.county, machine, (ctx) => organisationTreeOn(ctx, asOf));
  return tree.organisations;
}

async function foundMore(ctx: WriteContext, demo: Demo, tree: readonly TreeOrganisation[]): Promise<void> {
  const list = largeOrganisations(demo.origin, tree);
  const from = openingDay(demo.day);
  const idOf = (key: string): string => demoId(demo.origin, `organisation ${key}`);
  const unitOf = (key: string): string => demoId(demo.origin, `unit ${key}`);
  const parentUnit = new Map(tree.map(({ no, unitId }) => [no, unitId]));
  for (const { key, under, unit } of list) {
    if (unit === undefined) continue;
    const parentId = typeof under === "number" ? (parentUnit.get(under) ?? null) : null;
    await within(ctx, registerUnit, { id: unitOf(key), kind: unit.kind, name: unit.name, parentId, from });
  }
  await within(ctx, foundOrganisations, {
    organisations: list.map(({ key, under, name, kind, unit }) => ({
      id: idOf(key),
      parent: typeof under === "number" ? under : idOf(under),
      name,
      kind,
      unitId: unit === undefined ? null : unitOf(key),
      from,
    })),
  });
}

async function addMorePeople(
  ctx: WriteContext,
  demo: Demo,
  tree: readonly TreeOrganisation[],
): Promise<void> {
  const { persons, led } = await present(ctx);
  const people = largePeople(demo.origin, tree, Math.max(0, demo.fullSize.persons - persons));
  await addPersons(
    ctx,
    people.map((each) => ({ ...each, nameScript: "zh-Hant" as const })),
  );
  const opening = openingDay(demo.day);
  const posts = largePosts(demo.origin, tree, people, { opening, day: demo.day, led: new Set(led) });
  await within(ctx, appointToPosts, { appointments: [...posts] });
}

/** @NOTE reach: written at the machine, which reaches everything. */
async function present(ctx: WriteContext): Promise<{ persons: number; led: readonly number[] }> {
  const found = await sql<{ persons: number; led: number[] }>`
    select (select count(*)::integer from person) as persons,
      (select coalesce(json_agg(distinct organisation_no), '[]') from post where kind = 'secretary') as led
  `.execute(ctx.db);
  return found.rows[0] ?? { persons: 0, led: [] };
}
