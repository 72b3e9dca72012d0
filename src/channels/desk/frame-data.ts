import { ownName } from "#src/domains/people/index.ts";
import { postsOfPerson, waitingIn, workDue } from "#src/domains/registry/index.ts";
import { postKindWords } from "#src/domains/registry/posts/model/post-kinds.ts";
import { holdsRight } from "#src/platform/access/action.ts";
import type { DeskEntry } from "#src/platform/access/faces.ts";
import type { DeskScope } from "#src/platform/access/request-context.ts";
import { unlogged } from "#src/platform/audit/record-look.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { entriesToConfirm } from "#src/platform/sync/hub/entries-to-confirm.ts";
import { deskFaces, ownAreas } from "./desk-map.ts";

/** One area of work in the navigation, in the person's language. */
export interface NavigationArea {
  readonly title: string;
  readonly entries: readonly NavigationEntry[];
}

export interface NavigationEntry {
  readonly path: string;
  readonly label: string;
  readonly says: string;
  /** How much waits there for this person; 0 also where nothing is counted. */
  readonly waiting: number;
}

/** What pages that hand work to somebody count, as each counts it itself. */
const waitingAt: Readonly<Record<string, (ctx: ReadContext) => Promise<number>>> = {
  "/desk/registry/due": async (ctx) => waitingIn(await workDue(unlogged(ctx, "only counted"))),
  "/desk/entries": async (ctx) => (await entriesToConfirm(ctx)).length,
};

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
    navigation: await navigation(ctx, scope),
  }));
}

async function navigation(ctx: ReadContext, { language }: DeskScope): Promise<readonly NavigationArea[]> {
  const areas: NavigationArea[] = [];
  for (const { title, entries } of [...deskFaces, ...ownAreas]) {
    const shown: NavigationEntry[] = [];
    for (const { path, label, says } of entries.filter((entry) => opens(ctx, entry))) {
      const waiting = (await waitingAt[path]?.(ctx)) ?? 0;
      shown.push({ path, label: label[language], says: says?.[language] ?? "", waiting });
    }
    if (shown.length > 0) areas.push({ title: title[language], entries: shown });
  }
  return areas;
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
