import type { TreeOrganisation } from "#src/domains/registry/index.ts";
import type { PostKind } from "#src/domains/registry/posts/model/post-kinds.ts";
import { daysBefore } from "./demo.ts";
import { inventedName } from "./invented-names.ts";
import { demoId, type DemoOrigin, randomFor } from "./random.ts";

export interface LargePerson {
  readonly id: string;
  readonly name: string;
  readonly organisationNo: number;
}

export interface LargePost {
  readonly id: string;
  readonly personId: string;
  readonly organisationNo: number;
  readonly kind: PostKind;
  readonly from: string;
  readonly until: string | null;
}

/** Spreads the persons that are still missing over the organisations, the villages' branches having most. */
export function largePeople(
  origin: DemoOrigin,
  tree: readonly TreeOrganisation[],
  missing: number,
): readonly LargePerson[] {
  const random = randomFor(origin, "members");
  const weights = tree.map((each) => weightOf(each) * (60 + random.below(80)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  let placed = 0;
  return tree.flatMap(({ no }, index) => {
    reached += weights[index] ?? 0;
    const until = Math.round((missing * reached) / total);
    const count = until - placed;
    placed = until;
    return Array.from({ length: count }, (_, nth) => memberOf(origin, no, nth));
  });
}

function memberOf(origin: DemoOrigin, organisationNo: number, nth: number): LargePerson {
  const key = `member ${organisationNo} ${nth}`;
  return { id: demoId(origin, `person ${key}`), name: inventedName(origin, key), organisationNo };
}

/** A party group's members stand on record with its branch. */
function weightOf({ kind, depth, name }: TreeOrganisation): number {
  if (kind === "party_group") return 0;
  if (kind === "committee") return 10;
  if (depth === 2 && /[村居委社区园]/.test(name)) return 52;
  return 14;
}

/** Committees have deputies and more members than branches have. */
const posts: Readonly<Record<"committee" | "branch", readonly PostKind[]>> = {
  committee: [
    "deputy_secretary",
    "deputy_secretary",
    "committee_member",
    "committee_member",
    "committee_member",
  ],
  branch: ["committee_member", "committee_member"],
};

const mostDaysAgo = 700;

/**
 * A secretary for each organisation that has none, a committee where there are people for it, and in every fourth an
 * election at which the secretary changed. `opening` and `day` bound the two years.
 */
export function largePosts(
  origin: DemoOrigin,
  organisations: readonly TreeOrganisation[],
  people: readonly LargePerson[],
  { opening, day, led }: { opening: string; day: string; led: ReadonlySet<number> },
): readonly LargePost[] {
  const random = randomFor(origin, "posts");
  const members = Map.groupBy(people, ({ organisationNo }) => organisationNo);
  return organisations.flatMap(({ no, kind }): LargePost[] => {
    const [first, ...rest] = members.get(no) ?? [];
    if (first === undefined || kind === "party_group") return [];
    const post = (
      { id }: LargePerson,
      postKind: PostKind,
      from = opening,
      until: string | null = null,
    ): LargePost => ({
      id: demoId(origin, `post ${id} ${postKind}`),
      personId: id,
      organisationNo: no,
      kind: postKind,
      from,
      until,
    });
    const committee = posts[kind === "committee" ? "committee" : "branch"];
    const seats = committee.flatMap((seat, at) => (rest[at] === undefined ? [] : [post(rest[at], seat)]));
    if (led.has(no)) return seats;
    const predecessor = rest[committee.length];
    if (predecessor === undefined || !random.chance(0.25)) return [post(first, "secretary"), ...seats];
    const election = daysBefore(day, 30 + random.below(mostDaysAgo - 30));
    return [post(predecessor, "secretary", opening, election), post(first, "secretary", election), ...seats];
  });
}
