import { createHash, randomBytes, randomUUID } from "node:crypto";
import { addMedia, libraryDomain } from "#src/domains/library/index.ts";
import { mediaKindOf } from "#src/domains/library/model/media-kinds.ts";
import type { Action } from "#src/platform/access/action.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import type { Rights } from "#src/platform/access/reach.ts";
import type { RightsSource } from "#src/platform/db/cell.ts";
import { useTestCell } from "#testing/cell.ts";
import type { z } from "zod";
import { pressDomain } from "./domain.ts";
import type { ArticleDocument } from "./model/article.ts";

/** The organisation the tests publish for, and one that is not the editor's. */
export const ownOrganisation = 7;
export const otherOrganisation = 8;

export const editor: Actor = { kind: "person", personId: randomUUID() };
export const secondEditor: Actor = { kind: "person", personId: randomUUID() };
/** Holds every press right, but for the other organisation. */
export const foreignEditor: Actor = { kind: "person", personId: randomUUID() };
/** A deputy secretary of the editor's organisation: writes notes and reads no other's. */
export const author: Actor = { kind: "person", personId: randomUUID() };
/** Signed in, without any post. */
export const bystander: Actor = { kind: "person", personId: randomUUID() };
export const operator: Actor = { kind: "system", job: "test" };

const reachOf = new Map([
  [personOf(editor), ownOrganisation],
  [personOf(secondEditor), ownOrganisation],
  [personOf(foreignEditor), otherOrganisation],
]);

function personOf(actor: Actor): string {
  return actor.kind === "person" ? actor.personId : "";
}

/** Rights as the editor's grant gives them, for one organisation each. */
const rightsSource: RightsSource = async (_ctx, personId, day) => {
  if (personId === personOf(author)) return rightsOfAuthor(personId, day);
  const organisation = reachOf.get(personId);
  const reach = organisation === undefined ? [] : [organisation];
  const grants = [...pressDomain.grants, ...libraryDomain.grants];
  const rights = grants.filter((grant) => grant.kind === "editor").flatMap((grant) => grant.rights);
  return {
    personId,
    day,
    version: "1",
    named: new Map(rights.map((right) => [right, new Set(reach)])),
    read: { press: reach },
    write: { press: reach },
    numbersBelow: 1024,
  };
};

function rightsOfAuthor(personId: string, day: string): Rights {
  const rights = pressDomain.grants.find((grant) => grant.kind === "deputy_secretary")?.rights ?? [];
  return {
    personId,
    day,
    version: "1",
    named: new Map(rights.map((right) => [right, new Set([ownOrganisation])])),
    read: {},
    write: {},
    numbersBelow: 1024,
  };
}

export type PressCell = ReturnType<typeof usePressCell>;

export function usePressCell() {
  const holder = useTestCell({ rightsSource });
  return {
    get current() {
      return holder.current;
    },
    /** Performs an action in the test's county. */
    act<Schema extends z.ZodType, Result>(
      actor: Actor,
      action: Action<Schema, Result>,
      input: z.input<Schema>,
    ): Promise<Result> {
      const { cell, county } = holder.current;
      return perform(cell, county, actor, action, input);
    },
    /** Makes a file of the type known to the library, without bytes; gives its hash. */
    async keepFile(mediaType: string, size = 12_400): Promise<string> {
      const { cell, county } = holder.current;
      const hash = createHash("sha256").update(randomBytes(16)).digest("hex");
      const kind = mediaKindOf(mediaType) ?? "document";
      await perform(cell, county, operator, addMedia, {
        mediaId: randomUUID(),
        organisationNo: ownOrganisation,
        title: "素材",
        alternative: "素材",
        received: { hash, size, mediaType, kind, chunkList: Buffer.alloc(48) },
      });
      return hash;
    },
  };
}

export function documentOf(
  changes: Partial<ArticleDocument> & { readonly paragraphs?: readonly string[] } = {},
): ArticleDocument {
  const { paragraphs = ["圖書室停了兩年，秋收以後又開了門。"], ...rest } = changes;
  return {
    script: "zh-Hant",
    title: "柳塘村圖書室重新開門",
    blocks: paragraphs.map((text) => ({ kind: "paragraph", runs: [{ text }] })),
    ...rest,
  };
}
