import { createHash } from "node:crypto";
import { sql } from "kysely";
import { personNames } from "#src/domains/people/index.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { OrganisationDocument } from "../model/work.ts";
import "../../tables.ts";

interface Row {
  readonly id: string;
  readonly no: number;
  readonly name: string;
  readonly kind: string;
  readonly posts: readonly { personId: string; kind: string; from: string; until: string | null }[];
  readonly confirmations: readonly { version: string; on: string }[];
}

/** What is recorded today of the given organisations in reach, with the hash that a confirmation of it names. */
export async function organisationRecords(
  ctx: ShowingContext,
  organisationIds: readonly string[],
): Promise<readonly OrganisationDocument[]> {
  const found = await sql<Row>`
    select o.id, o.no, p.name, p.kind,
      coalesce((select json_agg(json_build_object('personId', h.person_id, 'kind', h.kind, 'from', h.valid_from,
          'until', h.valid_to) order by h.kind, h.valid_from, h.id)
        from post h where h.organisation_no = o.no and ${inReach(ctx, "organisation", "h.organisation_no")}
          and ${holdsOn("h", ctx.today)}), '[]') as posts,
      coalesce((select json_agg(json_build_object('version', c.version, 'on', c.confirmed_on)) from (
          select version, max(confirmed_on) as confirmed_on from confirmation
          where subject_id = o.id and ${inReach(ctx, "work")} group by version) c), '[]') as confirmations
    from organisation o join organisation_profile p on p.organisation_no = o.no and ${holdsOn("p", ctx.today)}
    where o.id = any (${[...organisationIds]}::uuid[]) and ${inReach(ctx, "organisation", "o.no")}`.execute(
    ctx.db,
  );
  const names = await personNames(
    ctx,
    found.rows.flatMap(({ posts }) => posts.map(({ personId }) => personId)),
  );
  return found.rows.map(({ no: organisationNo, confirmations, ...row }) => {
    const version = versionOf({ organisationNo, ...row });
    const posts = row.posts.map((post) => {
      const person = names.get(post.personId);
      const name = person === undefined || person.erased ? null : person.name;
      return { kind: post.kind, from: post.from, until: post.until, name };
    });
    const confirmation = confirmations.find((each) => each.version === version);
    return { ...row, organisationNo, posts, version, confirmedOn: confirmation?.on ?? null };
  });
}

/** Of what is recorded, whoever reads it: a station may see fewer names than the person who confirms there. */
function versionOf(recorded: object): string {
  return createHash("sha256").update(JSON.stringify(recorded)).digest("hex");
}
