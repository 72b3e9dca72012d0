import { holdsRight, perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { parseInput } from "#src/platform/errors/parse-input.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { fill, type Language } from "#src/platform/i18n/language.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { erasable, erasePerson } from "../actions/erase-person.ts";
import { postName } from "../model/post-name.ts";
import { peopleError } from "../people-errors.ts";
import type { PostHolder } from "../reads/holders-without-account.ts";
import { carryOutErasures, holdersIn } from "./carry-out-erasures.ts";
import type { ErasureMeans } from "./erasure-means.ts";

/**
 * Orders an erasure and carries it out at once; when that is cut off, the job takes it up. Who holds a post is told of
 * it and nothing is ordered. Errors: those of the action, and
 * @throws AppError people.erasure-holds-post
 */
export async function orderErasure(
  means: ErasureMeans,
  cell: Cell,
  county: County,
  asked: { readonly actor: Actor; readonly language: Language; readonly input: unknown },
): Promise<void> {
  const { actor, language } = asked;
  const input = parseInput(erasePerson.input, asked.input);
  await withCounty(cell, county, actor, async (ctx) => {
    if (!holdsRight(ctx, erasePerson.name)) throw platformError("access.not-allowed");
    await erasable(ctx, input.personId);
  });
  const held = await postsHeldBy(means, cell, county, input.personId);
  if (held.length > 0) {
    throw peopleError("people.erasure-holds-post", { posts: await postsInWords(held, language) });
  }
  await perform(cell, county, actor, erasePerson, input);
  await carryOutErasures(means, cell, county);
}

export async function postsHeldBy(
  means: Pick<ErasureMeans, "postHolders">,
  cell: Cell,
  county: County,
  personId: string,
): Promise<readonly PostHolder[]> {
  return (await holdersIn(means, cell, county)).filter((holder) => holder.personId === personId);
}

/** 雙塘鎮黨委書記、…: organisation and post of each. */
export async function postsInWords(held: readonly PostHolder[], language: Language): Promise<string> {
  const shown = await inReaderScript(
    language,
    held.map(({ organisationName }) => organisationName),
  );
  return held
    .map(({ organisationName, post }) => `${shown(organisationName)} ${fill(postName(post), language)}`)
    .join(language === "en" ? "; " : "、");
}
