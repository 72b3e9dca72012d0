import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import { pressError } from "../errors.ts";
import type { PhraseKind } from "../model/phrase-kinds.ts";
import { pageOf, type PageOf } from "./page-of.ts";
import "../tables.ts";

export interface GlossaryPhrase {
  readonly id: string;
  readonly hans: string;
  readonly hant: string;
  readonly kind: PhraseKind;
  /** YYYY-MM-DD; null while it holds. */
  readonly endedOn: string | null;
}

export interface GlossaryFilter {
  /** Part of the phrase, in either script; empty for all. */
  readonly typed: string;
  readonly kind?: PhraseKind;
  readonly ended: boolean;
  /** Counted from 1. */
  readonly page: number;
}

const phrasesPerPage = 50;

function phrases(ctx: ReadContext) {
  return ctx.db
    .selectFrom("glossary")
    .select(["id", "hans", "hant", "kind", sql<string | null>`ended_on::text`.as("endedOn")]);
}

/** The county's glossary in the order of its simplified forms: what holds, or what has ended. */
export async function glossaryPhrases(
  ctx: ReadContext,
  { typed, kind, ended, page }: GlossaryFilter,
): Promise<PageOf<GlossaryPhrase>> {
  const holds = sql<boolean>`(strpos(hans, ${typed}) > 0 or strpos(hant, ${typed}) > 0)`;
  const isEnded = sql<boolean>`(ended_on is not null) = ${ended}`;
  const ofKind = sql<boolean>`(${kind ?? null}::text is null or kind = ${kind ?? null})`;
  const { total } = await ctx.db
    .selectFrom("glossary")
    .where(holds)
    .where(isEnded)
    .where(ofKind)
    .select(sql<string>`count(*)`.as("total"))
    .executeTakeFirstOrThrow();
  const items = await phrases(ctx)
    .where(holds)
    .where(isEnded)
    .where(ofKind)
    .orderBy("hans")
    .orderBy("id")
    .limit(phrasesPerPage)
    .offset((page - 1) * phrasesPerPage)
    .execute();
  return pageOf(items, page, phrasesPerPage, Number(total));
}

/** @throws AppError press.phrase-not-found */
export async function glossaryPhrase(ctx: ReadContext, phraseId: string): Promise<GlossaryPhrase> {
  const found = await phrases(ctx).where("id", "=", phraseId).executeTakeFirst();
  if (found === undefined) throw pressError("press.phrase-not-found");
  return found;
}

export type Reconversion = {
  readonly finished: boolean;
  readonly checked: number;
  readonly changed: number;
  /** Whether the phrase was changed after the run was asked for. */
  readonly outdated: boolean;
};

/** The latest re-conversion that was asked for a phrase. */
export function latestReconversion(ctx: ReadContext, phraseId: string): Promise<Reconversion | undefined> {
  return ctx.db
    .selectFrom("reconversion as r")
    .innerJoin("glossary as g", "g.id", "r.glossary_id")
    .where("r.glossary_id", "=", phraseId)
    .select(["r.checked", "r.changed"])
    .select(sql<boolean>`r.finished_at is not null`.as("finished"))
    .select(sql<boolean>`g.recorded_at > r.asked_at`.as("outdated"))
    .orderBy("r.asked_at", "desc")
    .orderBy("r.id")
    .executeTakeFirst();
}
