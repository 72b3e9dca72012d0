import { ownName } from "#src/domains/people/index.ts";
import { postsOfPerson } from "#src/domains/registry/index.ts";
import { postKindWords } from "#src/domains/registry/model/post-kinds.ts";
import { holdsRight } from "#src/platform/access/action.ts";
import type { DeskEntry } from "#src/platform/access/faces.ts";
import type { DeskScope } from "#src/platform/access/request-context.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { deskFaces, ownAreas } from "./desk-map.ts";

/** One area of work in the navigation, in the person's language. */
export interface NavigationArea {
  readonly title: string;
  readonly entries: readonly { readonly path: string; readonly label: string; readonly says: string }[];
}

export interface FrameData {
  /** The name of who is signed in; empty when it was erased. */
  readonly person: string;
  /** What he or she is, and where in the tree: `靜海縣委 組織員`. */
  readonly posts: readonly string[];
  readonly navigation: readonly NavigationArea[];
}

/** What the desk's frame shows this person: only what his or her rights open. */
export async function frameData(scope: DeskScope): Promise<FrameData> {
  return withCounty(scope.cell, scope.county, scope.actor, async (ctx) => ({
    ...(await whoIs(ctx, scope)),
    navigation: [...deskFaces, ...ownAreas]
      .map(({ title, entries }) => ({
        title: title[scope.language],
        entries: entries.filter((entry) => opens(ctx, entry)).map((entry) => worded(entry, scope)),
      }))
      .filter(({ entries }) => entries.length > 0),
  }));
}

async function whoIs(
  ctx: ReadContext,
  { actor, language }: DeskScope,
): Promise<Pick<FrameData, "person" | "posts">> {
  if (actor.kind !== "person") return { person: "", posts: [] };
  const posts = await postsOfPerson(ctx, actor.personId);
  const names = posts.map(({ organisationName }) => organisationName ?? "");
  const shown = await inReaderScript(language, names);
  return {
    person: (await ownName(ctx)) ?? "",
    posts: posts.map(({ organisationName, post }) =>
      [shown(organisationName ?? ""), postKindWords[post][language]].join(" ").trim(),
    ),
  };
}

function opens(ctx: ReadContext, { right }: DeskEntry): boolean {
  return right === undefined || holdsRight(ctx, right);
}

function worded(
  { path, label, says }: DeskEntry,
  { language }: DeskScope,
): NavigationArea["entries"][number] {
  return { path, label: label[language], says: says?.[language] ?? "" };
}
