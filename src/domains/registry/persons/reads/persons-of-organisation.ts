import { countListed, type ListedPerson, type ListOrder, personsListed } from "#src/domains/people/index.ts";
import { holdsRight } from "#src/platform/access/action.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import type { AsOf } from "#src/platform/db/context.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import type { FieldCipher } from "#src/platform/personal/field-cipher.ts";
import type { PostKind } from "../../posts/model/post-kinds.ts";
import { organisationDetail } from "../../organisations/reads/organisation-detail.ts";
import { organisationTreeOn } from "../../organisations/reads/organisation-tree-on.ts";
import { postsHeld } from "../../posts/reads/posts-held.ts";

export interface PersonOfOrganisation extends ListedPerson {
  readonly organisationName: string;
  /** Held on the day, the oldest first. */
  readonly posts: readonly PostKind[];
}

export interface PersonsOfOrganisation extends AsOf {
  readonly no: number;
  readonly id: string;
  readonly name: string;
  readonly total: number;
  readonly persons: readonly PersonOfOrganisation[];
}

interface Asked {
  readonly right: "people.read-persons" | "people.export-persons";
  readonly asOf: AsOf;
  readonly order: ListOrder;
  readonly part?: { readonly skip: number; readonly most: number };
}

/**
 * The persons of an organisation and of all below it in the tree of the day, as recorded when; numbers masked.
 * @throws AppError registry.organisation-unknown, access.not-allowed without the right for the organisation
 */
export async function personsOfOrganisation(
  ctx: ShowingContext,
  cipher: FieldCipher,
  organisationId: string,
  { right, asOf, order, part }: Asked,
): Promise<PersonsOfOrganisation> {
  const { no, id, name, on, knownAt } = await organisationDetail(ctx, organisationId, asOf);
  if (!holdsRight(ctx, right, [no])) throw platformError("access.not-allowed");
  const { organisations } = await organisationTreeOn(ctx, asOf, { under: no });
  const names = new Map(organisations.map((each) => [each.no, each.name]));
  const at = { organisationNos: [...names.keys()], knownAt };
  const listed = await personsListed(ctx, cipher, { ...at, order, ...(part !== undefined && { part }) });
  const posts = await postsHeld(
    ctx,
    listed.map((person) => person.id),
    { on, knownAt },
  );
  return {
    no,
    id,
    name,
    on,
    knownAt,
    total: part === undefined ? listed.length : await countListed(ctx, at),
    persons: listed.map((person) => ({
      ...person,
      organisationName: names.get(person.organisationNo) ?? "",
      posts: posts.get(person.id) ?? [],
    })),
  };
}
