import { addPersons, sealPhone } from "#src/domains/people/index.ts";
import {
  appointToPosts,
  defineSector,
  foundOrganisations,
  grantSource,
  importUnits,
  openSector,
  organisationTreeOn,
  registerUnit,
  renameOrganisation,
  type TreeOrganisation,
} from "#src/domains/registry/index.ts";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { type Demo, openingDay } from "./demo.ts";
import { offices } from "./offices.ts";
import { once, within } from "./once.ts";
import {
  type DemoPerson,
  type KnownOrganisations,
  numberOf,
  peopleOfTheCounty,
  rolePersonId,
} from "./people-of-the-county.ts";
import { demoId } from "./random.ts";
import { demoRoles, demoTownship, demoVillage } from "./roles.ts";
import { villagesFor } from "./villages.ts";

/** Townships and villages with their organisations, offices, people, posts and other sources of rights, in one act. */
export async function openCounty(demo: Demo): Promise<void> {
  const file = await villagesFor(demo.county);
  await once(demo, "open-county", async (ctx) => {
    const on = openingDay(demo.day);
    await within(ctx, importUnits, { file, on, withOrganisations: true });
    const name = `${demo.county.name["zh-Hans"]}委`;
    await within(ctx, renameOrganisation, { organisationNo: countyNo, name, from: on });
    const { organisations } = await organisationTreeOn(ctx, { on, knownAt: null });
    const known = await foundOffices(ctx, demo, organisations);
    await addPeople(ctx, demo, peopleOfTheCounty(demo.origin, known));
    await openSources(ctx, demo, known);
  });
}

async function foundOffices(
  ctx: WriteContext,
  demo: Demo,
  tree: readonly TreeOrganisation[],
): Promise<KnownOrganisations> {
  const on = openingDay(demo.day);
  const idOf = (key: string): string => demoId(demo.origin, `office ${key}`);
  const unitOf = (key: string): string => demoId(demo.origin, `unit ${key}`);
  const countyUnit = tree[0]?.unitId ?? null;
  for (const { key, unit, unitKind } of offices) {
    const input = { id: unitOf(key), kind: unitKind, name: unit, parentId: countyUnit, from: on };
    await within(ctx, registerUnit, input);
  }
  const { numbers } = await within(ctx, foundOrganisations, {
    organisations: offices.map(({ key, under, organisation, kind }) => ({
      id: idOf(key),
      parent: under === undefined ? countyNo : idOf(under),
      name: organisation,
      kind,
      unitId: unitOf(key),
      from: on,
    })),
  });
  return knownIn(
    tree,
    offices.map(({ key }, index) => [key, numbers[index] ?? 0]),
  );
}

/** The demo's township and village are found by the names the list gives them. */
function knownIn(
  tree: readonly TreeOrganisation[],
  officeNumbers: readonly (readonly [string, number])[],
): KnownOrganisations {
  const township = named(tree, demoTownship, countyNo);
  const village = named(tree, demoVillage, township.no);
  const led = tree.filter(
    ({ no, parentNo }) =>
      (parentNo === countyNo && no !== township.no) || (parentNo === township.no && no !== village.no),
  );
  return {
    numbers: new Map([
      ["county", countyNo],
      ["township", township.no],
      ["village", village.no],
      ...officeNumbers,
    ]),
    led: led.map(({ no }) => no),
  };
}

function named(tree: readonly TreeOrganisation[], name: string, parentNo: number): TreeOrganisation {
  const found = tree.find((each) => each.parentNo === parentNo && each.name.startsWith(name));
  if (found === undefined) throw new Error(`The list of villages has no "${name}".`);
  return found;
}

async function addPeople(ctx: WriteContext, demo: Demo, people: readonly DemoPerson[]): Promise<void> {
  const cipher = demo.accounts?.cipher;
  await addPersons(
    ctx,
    people.map(({ id, name, organisationNo, phone }) => ({
      id,
      name,
      nameScript: "zh-Hant" as const,
      organisationNo,
      ...(phone !== undefined && cipher !== undefined && { phone: sealPhone(cipher, phone) }),
    })),
  );
  const from = openingDay(demo.day);
  await within(ctx, appointToPosts, {
    appointments: people.flatMap(({ id, posts }) =>
      posts.map(({ kind, organisationNo }) => ({
        id: demoId(demo.origin, `post ${id} ${kind}`),
        personId: id,
        organisationNo,
        kind,
        from,
      })),
    ),
  });
}

async function openSources(ctx: WriteContext, demo: Demo, known: KnownOrganisations): Promise<void> {
  const from = openingDay(demo.day);
  const sectorId = demoId(demo.origin, "sector education");
  const schools = ["education", "middle-school", "primary-school"].map((key) => numberOf(known, key));
  await within(ctx, defineSector, { id: sectorId, name: "教育", organisationNos: schools, from });
  for (const { login, source } of demoRoles) {
    const personId = rolePersonId(demo.origin, login);
    if (source === "sector") await within(ctx, openSector, { personId, sectorId, from });
    if (source === "assignment" || source === "handling") {
      await grantSource(ctx, {
        personId,
        source,
        kind: source === "assignment" ? "link" : "case",
        organisationNo: numberOf(known, source === "assignment" ? "village" : "education"),
        originId: demoId(demo.origin, `${source} ${login}`),
        from,
        until: null,
      });
    }
  }
}
