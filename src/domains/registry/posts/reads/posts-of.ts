import { sql } from "kysely";
import { personNames } from "#src/domains/people/index.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { asKnown, holdsOn, settledAsOf } from "#src/platform/db/as-known.ts";
import type { AsOf } from "#src/platform/db/context.ts";
import type { PostKind } from "../model/post-kinds.ts";

export interface HeldPost {
  readonly id: string;
  readonly personId: string;
  /** Null when the person is out of the reader's reach, or erased. */
  readonly personName: string | null;
  readonly organisationNo: number;
  readonly kind: PostKind;
  readonly from: string;
  readonly until: string | null;
}

export interface PostsOn extends AsOf {
  readonly posts: readonly HeldPost[];
}

const columns = ["id", "person_id", "organisation_no", "kind", "valid_from", "valid_to"];

/** Who holds which post in an organisation on a day, the longest in office first. */
export async function postsOf(ctx: ShowingContext, organisationNo: number, asOf: AsOf): Promise<PostsOn> {
  const { on, knownAt } = await settledAsOf(ctx, asOf);
  const found = await sql<Omit<HeldPost, "personName">>`
    select p.id, p.person_id as "personId", p.organisation_no as "organisationNo", p.kind,
      p.valid_from::text as "from", p.valid_to::text as until
    from ${asKnown("post", columns, knownAt)} p
    where p.organisation_no = ${organisationNo} and ${inReach(ctx, "organisation", "p.organisation_no", "p.person_id")}
      and ${holdsOn("p", on)}
    order by p.valid_from, p.id
  `.execute(ctx.db);
  return { on, knownAt, posts: await named(ctx, found.rows) };
}

async function named(
  ctx: ShowingContext,
  posts: readonly Omit<HeldPost, "personName">[],
): Promise<readonly HeldPost[]> {
  const persons = await personNames(
    ctx,
    posts.map(({ personId }) => personId),
  );
  return posts.map((post) => {
    const person = persons.get(post.personId);
    return { ...post, personName: person === undefined || person.erased ? null : person.name };
  });
}
