import { randomUUIDv7 } from "node:crypto";
import { inviteHolders, namesakesAt, type Slip } from "#src/domains/people/index.ts";
import { addHolder, organisationAtCode, type PostKind, postKinds } from "#src/domains/registry/index.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { unlogged } from "#src/platform/audit/record-look.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { cliError } from "./errors.ts";
import { userError } from "./user-errors.ts";

interface NewUser {
  readonly name: string;
  readonly post?: string;
  /** An organisation's number, or the code of its unit. */
  readonly organisation?: string;
  readonly another: boolean;
}

/**
 * Adds a person with a post and gives the slip for the first sign-in. Cut off between the two, `user invite` gives it.
 * @throws AppError cli.argument-missing, cli.post-unknown, cli.organisation-unknown, cli.person-there, and the action's
 */
export async function addUser(cell: Cell, county: County, operator: Actor, asked: NewUser): Promise<Slip> {
  const { name, post, organisation, another } = asked;
  if (post === undefined) throw cliError("cli.argument-missing", { name: "--post KIND" });
  if (organisation === undefined) throw cliError("cli.argument-missing", { name: "--organisation CODE|NO" });
  if (!isPostKind(post)) throw userError("cli.post-unknown", { post, kinds: postKinds.join(", ") });
  const { at, there, from } = await withCounty(cell, county, operator, async (ctx) => {
    const found = await organisationAtCode(ctx, organisation).catch(unlessUnknown(organisation));
    return {
      at: found,
      there: await namesakesAt(unlogged(ctx, "the act says so"), name, found.no),
      from: ctx.today,
    };
  });
  if (there.length > 0 && !another) throw userError("cli.person-there", { name, organisation: at.name });
  const personId = randomUUIDv7();
  await perform(cell, county, operator, addHolder, {
    personId,
    name,
    nameScript: county.defaultScript,
    postId: randomUUIDv7(),
    organisationNo: at.no,
    kind: post,
    from,
    another,
  });
  const [slip] = await perform(cell, county, operator, inviteHolders, { personIds: [personId], way: "slip" });
  if (slip === undefined) throw userError("cli.person-unknown", { name });
  return slip;
}

function isPostKind(post: string): post is PostKind {
  return (postKinds as readonly string[]).includes(post);
}

function unlessUnknown(organisation: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof AppError) || error.code !== "registry.organisation-unknown") throw error;
    throw userError("cli.organisation-unknown", { organisation });
  };
}
