import { sql } from "kysely";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import {
  dissolveOrganisation,
  endPost,
  renameOrganisation,
  reparentOrganisation,
  type TreeOrganisation,
} from "#src/domains/registry/index.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { daysBefore, type Demo } from "./demo.ts";
import { within } from "./once.ts";
import { randomFor } from "./random.ts";
import { demoTownship } from "./roles.ts";

const mostDaysAgo = 700;
const movedVillages = 24;
const renamed = 40;
const ended = 60;

/** Two years of a county: villages that change their township, new names, posts that end, organisations that dissolve. */
export async function changeCounty(
  ctx: WriteContext,
  demo: Demo,
  tree: readonly TreeOrganisation[],
): Promise<void> {
  const random = randomFor(demo.origin, "changes");
  const someDay = (): string => daysBefore(demo.day, 20 + random.below(mostDaysAgo - 20));
  for (const move of movesIn(tree)) await within(ctx, reparentOrganisation, { ...move, from: someDay() });
  const enterprises = tree.filter(({ name }) => name.endsWith("有限公司党支部"));
  for (const { no, name } of enterprises.slice(0, renamed)) {
    const longer = name.replace("有限公司", "集团有限公司");
    await within(ctx, renameOrganisation, { organisationNo: no, name: longer, from: someDay() });
  }
  for (const postId of await someSeats(ctx)) await within(ctx, endPost, { postId, on: someDay() });
  for (const { no } of tree.filter(({ name }) => name.endsWith("农技协会党支部")).slice(0, 12)) {
    await within(ctx, dissolveOrganisation, { organisationNo: no, on: someDay(), members: "to-parent" });
  }
}

/** @NOTE reach: written at the machine, which reaches everything. */
async function someSeats(ctx: WriteContext): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select id from post where kind = 'committee_member' and valid_to is null
    order by organisation_no desc, id limit ${ended}
  `.execute(ctx.db);
  return found.rows.map(({ id }) => id);
}

/** Three villages of the second township go to the third on the list; others, one a township, to the next. */
function movesIn(tree: readonly TreeOrganisation[]): readonly { organisationNo: number; parentNo: number }[] {
  const townships = tree.filter(
    ({ parentNo, kind, name }) =>
      parentNo === countyNo &&
      kind === "committee" &&
      !name.startsWith("县") &&
      !name.startsWith(demoTownship),
  );
  const villagesOf = (no: number): readonly TreeOrganisation[] =>
    tree.filter(({ parentNo, kind, name }) => parentNo === no && kind === "branch" && name.includes("村"));
  return townships
    .flatMap((township, index) => {
      const next = townships[(index + 1) % townships.length] ?? township;
      const leaving = villagesOf(township.no).slice(0, index === 1 ? 3 : 1);
      return leaving.map(({ no }) => ({ organisationNo: no, parentNo: next.no }));
    })
    .slice(0, movedVillages);
}
