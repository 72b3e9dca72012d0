import type { WriteContext } from "#src/platform/db/context.ts";
import { documentInBothScripts, type InBothScripts } from "../both-scripts.ts";
import { leadOf } from "../model/lead.ts";
import type { ArticleDocument } from "../model/article.ts";
import { renderText } from "../model/render-text.ts";
import { settledPhrases } from "../reads/settled-phrases.ts";
import "../tables.ts";

interface NewVersion {
  readonly articleId: string;
  readonly organisationNo: number;
  readonly version: number;
  readonly document: ArticleDocument;
}

/** Stores a version with what both scripts show of it, so that no reader waits for a conversion. */
export async function writeVersion(ctx: WriteContext, version: NewVersion): Promise<void> {
  const { document, articleId } = version;
  const shown = await documentInBothScripts(document, await settledPhrases(ctx, articleId));
  await ctx.db
    .insertInto("article_version")
    .values({
      article_id: articleId,
      version: version.version,
      organisation_no: version.organisationNo,
      document: JSON.stringify(document),
      ...shownVersion(shown),
      written_by: ctx.actor.kind === "person" ? ctx.actor.personId : null,
    })
    .execute();
}

export type ShownVersion = ReturnType<typeof shownVersion>;

/** What both scripts show, as a version's columns hold it. */
export function shownVersion({ hans, hant }: InBothScripts<ArticleDocument>) {
  return {
    title_hans: hans.title,
    title_hant: hant.title,
    lead_hans: leadOf(hans),
    lead_hant: leadOf(hant),
    document_hans: JSON.stringify(hans),
    document_hant: JSON.stringify(hant),
    text_hans: renderText(hans),
    text_hant: renderText(hant),
  };
}
