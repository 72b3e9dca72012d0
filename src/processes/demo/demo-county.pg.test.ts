import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createAccount } from "#src/domains/people/accounts/create-account.ts";
import { signInWithPassword } from "#src/domains/people/accounts/sign-in-with-password.ts";
import { passSecondFactor } from "#src/domains/people/accounts/second-factor.ts";
import { createSessionReader } from "#src/domains/people/index.ts";
import { organisationTreeOn } from "#src/domains/registry/index.ts";
import type { Grant } from "#src/platform/access/grants.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
import { browserAt, type TestPeople, usePeople } from "#testing/people.ts";
import { domains, rightsSource } from "../domains.ts";
import { demoSignIns } from "./demo-accounts.ts";
import { machine } from "./demo.ts";
import { makeDemoCounty } from "./make-demo-county.ts";
import { rolePersonId } from "./people-of-the-county.ts";
import { type DemoRole, demoRoles } from "./roles.ts";

const here = usePeople({ rightsSource, realTime: true });
const elsewhere = usePeople({ rightsSource, realTime: true });
const seed = 1;
const folder = mkdtempSync(join(tmpdir(), "sanwang-demo-"));
const files = diskFileStore(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function make(people: TestPeople, accounts = people.accounts): Promise<void> {
  const { cell, county } = people;
  return makeDemoCounty({ cell, county, accounts, files, size: "small", seed });
}

async function rowsOf(people: TestPeople, sql: string): Promise<readonly unknown[]> {
  return (await people.owner.query({ text: sql, rowMode: "array" })).rows;
}

/** Everything that the seed decides; identifiers of units are the import's own. */
async function contentOf(people: TestPeople): Promise<readonly unknown[]> {
  const questions = [
    "select id, name, organisation_no from person order by id",
    "select id, person_id, organisation_no, kind, valid::text from post order by id",
    "select person_id, source, kind, organisation_no, origin_id, valid::text from right_source order by 5, 3",
    "select organisation_no, name, kind, valid::text from organisation_profile order by 1",
    "select organisation_no, parent_no, valid::text from organisation_edge order by 1",
    "select code, name, kind, valid::text from unit_profile order by code, name",
    "select id, slug, organisation_no, column_id, state, version, published_on::text from article order by id",
    "select slug, title_hans, title_hant, text_hans, text_hant, corrections::text from published_article order by slug",
    "select slug, reason_hans, reason_hant from withdrawn_article",
    "select id, organisation_no, set_by_no, title, due_on::text, state from task order by id",
    "select notice_id, organisation_no, sender_no, title from notice_recipient order by notice_id, organisation_no",
  ];
  const answers: (readonly unknown[])[] = [];
  for (const question of questions) answers.push(await rowsOf(people, question));
  return answers;
}

test("a start that was cut off goes on where it stopped; made again, nothing is written", async () => {
  const cut = {
    ...here.current.accounts,
    authAt: () => {
      throw new Error("cut off");
    },
  };
  await expect(make(here.current, cut)).rejects.toThrow("cut off");
  await createAccount(here.current.accounts, { signInName: "leader", password: "made-but-not-linked" });
  await make(here.current);
  const before = await rowsOf(here.current, "select count(*) from act");
  const accounts = await rowsOf(here.current, 'select count(*) from auth."user"');
  await make(here.current);
  expect(await rowsOf(here.current, "select count(*) from act")).toEqual(before);
  expect(accounts).toEqual([[String(demoRoles.length)]]);
}, 60_000);

test("the same seed gives the same county in another place, made in one go", async () => {
  await make(elsewhere.current);
  expect(await contentOf(elsewhere.current)).toEqual(await contentOf(here.current));
}, 60_000);

test("all townships and villages stand in the tree, each organisation with its number", async () => {
  const { cell, county } = here.current;
  const tree = await withCounty(cell, county, machine, (ctx) =>
    organisationTreeOn(ctx, { on: ctx.today, knownAt: null }),
  );
  const at = (depth: number) => tree.organisations.filter((each) => each.depth === depth);
  const [top] = tree.organisations;
  expect(top).toMatchObject({ no: 1, name: "清溪县委", kind: "committee" });
  expect(at(1).filter(({ kind }) => kind === "committee")).toHaveLength(23 + 1);
  expect(at(2)).toHaveLength(425 + 2);
});

test("work: the village has two tasks, and all branches of its township one notice", async () => {
  const people = here.current;
  expect(
    await rowsOf(
      people,
      `select p.name, count(*)::integer from task t join organisation_profile p using (organisation_no)
       where state = 'open' group by 1`,
    ),
  ).toEqual([["东双塘村党支部", 2]]);
  expect(
    await rowsOf(
      people,
      "select count(*)::integer, count(distinct sender_no)::integer from notice_recipient",
    ),
  ).toEqual([[11, 1]]);
});

test("places: each village of the township has its activity room", async () => {
  const places = await rowsOf(
    here.current,
    `select count(*)::integer, count(distinct unit_id)::integer, bool_or(name = '东双塘村活动室') from place_profile`,
  );
  expect(places).toEqual([[11, 11, true]]);
});

test("articles: fourteen or more in five columns in both scripts, one corrected, one withdrawn, one draft", async () => {
  const people = here.current;
  const shown = await rowsOf(
    people,
    "select count(*)::integer, count(distinct column_id)::integer from published_article",
  );
  expect(shown).toEqual([[17, 5]]);
  expect(await rowsOf(people, "select state, count(*)::integer from article group by 1 order by 1")).toEqual([
    ["corrected", 1],
    ["draft", 1],
    ["published", 16],
    ["withdrawn", 1],
  ]);
  const [[hans, hant] = []] = (await rowsOf(
    people,
    "select text_hans, text_hant from published_article where slug = 'well-repaired'",
  )) as string[][];
  expect(hant).toContain("黨員幹部分頭");
  expect(hans).toContain("党员干部分头");
  const media = await rowsOf(people, "select kind, title, for_stations from media order by kind");
  expect(media).toEqual([
    ["document", "圖書室借書辦法", false],
    ["picture", "村圖書室", false],
    ["video", "開門那天", false],
  ]);
});

test.each(demoRoles)("$login signs in with both factors and holds what the role gives", async (role) => {
  const { accounts, cell, county } = here.current;
  const origin = { countyCode: county.code, seed };
  const personId = rolePersonId(origin, role.login);
  const signIn = demoSignIns(accounts, origin).find(({ login }) => login === role.login);
  const address = `10.9.0.${demoRoles.indexOf(role)}`;
  const input = { signInName: role.login, password: signIn?.password ?? "" };
  const first = await signInWithPassword(accounts, browserAt(address), input);
  const second = await passSecondFactor(accounts, browserAt(address, first.cookies), signIn?.code ?? "");
  const reader = createSessionReader({ accounts, cell });
  const actor = await reader.actorOf(browserAt(address, second.cookies), county);
  expect(actor).toEqual({ kind: "person", personId });
  const rights = await withCounty(cell, county, actor, async (ctx) => ctx.rights);
  expect(new Set(rights?.named.keys())).toEqual(new Set(grantsOf(role).flatMap((grant) => grant.rights)));
  expect(rights?.read.organisation?.length ?? 0).toBe(reachOf(role));
});

const kinds = { assignment: "link", handling: "case", sector: "reader" };

/** What the domains' own lists give for the post, and for a sector, an assignment or the handling of a case. */
function grantsOf({ post, source }: DemoRole): readonly Grant[] {
  return domains
    .flatMap((domain) => domain.grants)
    .filter((grant) => {
      if (grant.source === "post") return grant.kind === post?.kind;
      return grant.source === source && ["*", kinds[source as keyof typeof kinds]].includes(grant.kind);
    });
}

const organisations = 460;

/** The organisations at and below the places where the roles hold their posts, where there is more than one. */
const below: Readonly<Record<string, number>> = { county: organisations, township: 12, education: 3 };

/** How many organisations a role reads in the registry: all, a township with its villages, a line, one or none. */
function reachOf(role: DemoRole): number {
  const reading = grantsOf(role).filter((grant) => grant.read.includes("organisation"));
  const widths = reading.map(({ source, over }) => {
    if (source === "sector") return below["education"] ?? 0;
    if (over === "county") return organisations;
    return over === "subtree" ? (below[role.post?.at ?? ""] ?? 1) : 1;
  });
  return Math.max(0, ...widths);
}

test("the roles' reach is what one expects of them", () => {
  const reach = Object.fromEntries(demoRoles.map((role) => [role.login, reachOf(role)]));
  expect(reach).toMatchObject({
    leader: 460,
    organisation: 460,
    county_editor: 1,
    township: 12,
    secretary: 1,
    sector: 3,
    resident: 0,
  });
});

test("a county of full size: two years of changes, every post with its rights, nothing twice", async () => {
  const { cell, county, owner } = elsewhere.current;
  const fullSize = { persons: 3_000, articles: 120 };
  const grow = () => makeDemoCounty({ cell, county, size: "county", seed, fullSize });
  await grow();
  const counts = await rowsOf(
    elsewhere.current,
    "select (select count(*)::integer from organisation), (select count(*)::integer from person), (select count(*)::integer from article)",
  );
  expect(counts).toEqual([[1_400, 3_000, 120]]);
  const unmatched = await owner.query(
    `select from post p left join right_source s on s.origin_id = p.id and s.person_id = p.person_id and s.valid = p.valid
     where s.id is null`,
  );
  expect(unmatched.rowCount).toBe(0);
  const changed = await rowsOf(
    elsewhere.current,
    `select (select count(*)::integer from organisation_edge_history) > 20, (select count(*)::integer from post_history) >= 60,
      (select count(*)::integer from organisation_profile where name like '%集团有限公司%'),
      (select count(*)::integer from organisation_span where valid_to is not null)`,
  );
  expect(changed).toEqual([[true, true, 40, 12]]);
  const acts = await rowsOf(elsewhere.current, "select count(*) from act");
  await grow();
  expect(await rowsOf(elsewhere.current, "select count(*) from act")).toEqual(acts);
}, 90_000);
