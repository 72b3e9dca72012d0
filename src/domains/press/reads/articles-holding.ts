import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import "../tables.ts";

/** All ways in which a phrase of the glossary was ever written, in each script. */
export interface PhraseForms {
  readonly hans: readonly string[];
  readonly hant: readonly string[];
}

/** The phrase as it is and as it was before it was changed, so that a change reaches what the old one made. */
export async function formsOf(ctx: ReadContext, phraseId: string): Promise<PhraseForms> {
  const { rows } = await sql<{ hans: string; hant: string }>`
    select hans, hant from glossary where id = ${phraseId}
    union select hans, hant from glossary_history where id = ${phraseId}`.execute(ctx.db);
  return {
    hans: [...new Set(rows.map(({ hans }) => hans))],
    hant: [...new Set(rows.map(({ hant }) => hant))],
  };
}

/** The published articles in reach whose text, as it was written, holds the phrase; by id, those after `after`. */
export async function articlesHolding(
  ctx: ReadContext,
  forms: PhraseForms,
  after: string | null = null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.article_id as id from published_article p join article a on a.id = p.article_id
    where ${inReach(ctx, "press", "p.organisation_no")} and ${inReach(ctx, "press", "a.organisation_no")}
      and (${after}::uuid is null or p.article_id > ${after}::uuid)
      and case a.script when 'zh-Hans' then ${anyStandsIn("hans", forms.hans)} else ${anyStandsIn("hant", forms.hant)} end
    order by p.article_id`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

/** The lead holds no more than the text or the summary; the other short texts lie in the document alone. */
function anyStandsIn(script: "hans" | "hant", forms: readonly string[]) {
  const text = sql.ref(`p.text_${script}`);
  const document = sql.ref(`p.document_${script}`);
  return sql`exists (select from unnest(${[...forms]}::text[]) as form
    where strpos(${text}, form) > 0 or strpos((${document} - 'blocks')::text, form) > 0)`;
}
