import { expect, test } from "vitest";
import { separatedDuties } from "#src/domains/registry/posts/model/post-kinds.ts";
import type { TreeOrganisation } from "#src/domains/registry/index.ts";
import { articlesOfTheCounty, demoColumns } from "./articles-of-the-county.ts";
import { articlesWithAStory } from "./articles-with-a-story.ts";
import { firsts, inventedName, seconds, surnames } from "./invented-names.ts";
import { largeArticles } from "./large-articles.ts";
import { largeOrganisations, organisationsInCounty } from "./large-organisations.ts";
import { largePeople, largePosts } from "./large-people.ts";
import { peopleOfTheCounty } from "./people-of-the-county.ts";
import { demoId, randomFor } from "./random.ts";
import { demoRoles } from "./roles.ts";
import { offices } from "./offices.ts";

const origin = { countyCode: "990101", seed: 1 };
const known = {
  numbers: new Map(
    ["county", "township", "village", ...offices.map(({ key }) => key)].map((key, no) => [key, no + 1]),
  ),
  led: [40, 41, 42],
};

function organisation(no: number, parentNo: number | null, name: string): TreeOrganisation {
  const committee = name.endsWith("党委");
  return {
    no,
    id: demoId(origin, `tree ${no}`),
    parentNo,
    depth: parentNo === null ? 0 : parentNo === 1 ? 1 : 2,
    name,
    kind: committee ? "committee" : "branch",
    unitId: null,
  };
}

const tree = [
  organisation(1, null, "清溪县党委"),
  ...["东", "西", "南", "北"].flatMap((side, index) => {
    const no = 2 + index * 4;
    const villages = ["一", "二", "三"].map((name, nth) =>
      organisation(no + 1 + nth, no, `${side}${name}村党支部`),
    );
    return [organisation(no, 1, `${side}镇党委`), ...villages];
  }),
];

test("the same seed gives the same people, another seed or county gives others", () => {
  const people = peopleOfTheCounty(origin, known);
  expect(peopleOfTheCounty({ ...origin }, known)).toEqual(people);
  for (const other of [
    { ...origin, seed: 2 },
    { ...origin, countyCode: "990102" },
  ]) {
    const others = peopleOfTheCounty(other, known);
    expect(others.filter(({ id }) => people.some((each) => each.id === id))).toEqual([]);
    expect(others.map(({ name }) => name)).not.toEqual(people.map(({ name }) => name));
  }
});

test("identifiers are uuids of the free form, one for each key", () => {
  const ids = Array.from({ length: 1_000 }, (_, nth) => demoId(origin, `person ${nth}`));
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("chance is even enough and starts anew for each use", () => {
  const random = randomFor(origin, "test");
  const drawn = Array.from({ length: 4_000 }, () => random.below(4));
  for (const side of [0, 1, 2, 3]) expect(drawn.filter((each) => each === side).length).toBeGreaterThan(900);
  expect(randomFor(origin, "one").below(1_000_000)).not.toBe(randomFor(origin, "two").below(1_000_000));
});

test("every name is put together from the generator's characters", () => {
  const made = Array.from({ length: 2_000 }, (_, nth) => inventedName(origin, `member ${nth}`));
  for (const name of made) {
    const [surname = "", first = "", second = "", ...more] = [...name];
    expect([surnames.includes(surname), firsts.includes(first), seconds.includes(second), more]).toEqual([
      true,
      true,
      true,
      [],
    ]);
  }
  expect(new Set(made).size).toBeGreaterThan(1_500);
});

test("roles: one sign-in name each, separate duties with separate people, invented numbers only", () => {
  const logins = demoRoles.map(({ login }) => login);
  expect(new Set(logins).size).toBe(logins.length);
  const held = demoRoles.flatMap(({ post }) => (post === undefined ? [] : [post.kind]));
  expect(separatedDuties.every((duty) => held.filter((kind) => kind === duty).length === 1)).toBe(true);
  const phones = demoRoles.flatMap(({ phone }) => (phone === undefined ? [] : [phone]));
  expect(phones.every((phone) => /^160000000\d\d$/.test(phone))).toBe(true);
});

test("at least fourteen articles in five columns stay published, each at an address of its own", () => {
  const all = [...articlesOfTheCounty, ...articlesWithAStory];
  const shown = all.filter(({ story }) => story?.kind !== "draft" && story?.kind !== "withdrawn");
  expect(shown.length).toBeGreaterThanOrEqual(14);
  expect(new Set(shown.map(({ column }) => column))).toEqual(new Set(demoColumns.map(({ slug }) => slug)));
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length);
});

test("a county of full size: no organisation under one that comes later, no name twice under the same one", () => {
  const list = largeOrganisations(origin, tree);
  expect(list).toEqual(largeOrganisations(origin, tree));
  expect(tree.length + list.length).toBeLessThanOrEqual(organisationsInCounty);
  const keys = list.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const early = list.filter(({ under }, index) => typeof under === "string" && keys.indexOf(under) >= index);
  expect(early).toEqual([]);
  expect(new Set(list.map(({ under, name }) => `${under} ${name}`)).size).toBe(list.length);
});

test("persons are spread to the last one; nobody holds a post twice or before the county began", () => {
  const people = largePeople(origin, tree, 1_000);
  expect(people).toHaveLength(1_000);
  const posts = largePosts(origin, tree, people, {
    opening: "2024-01-01",
    day: "2026-11-05",
    led: new Set([1]),
  });
  expect(
    new Set(posts.map(({ personId, organisationNo, kind }) => `${personId} ${organisationNo} ${kind}`)).size,
  ).toBe(posts.length);
  const secretaries = posts.filter(({ kind, until }) => kind === "secretary" && until === null);
  expect(secretaries.map(({ organisationNo }) => organisationNo)).toEqual(tree.slice(1).map(({ no }) => no));
  for (const { from, until } of posts)
    expect(from >= "2024-01-01" && (until === null || until > from)).toBe(true);
});

test("articles of a county of full size have every mark filled and come oldest first", () => {
  const articles = largeArticles(origin, tree, 200);
  expect(articles).toEqual(largeArticles(origin, tree, 200));
  for (const { title, paragraphs } of articles) expect([title, ...paragraphs].join("")).not.toMatch(/[{}]/);
  const days = articles.map(({ daysAgo }) => daysAgo);
  expect(days).toEqual(days.toSorted((one, other) => other - one));
});
