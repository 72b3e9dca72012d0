import type { ColumnType, Generated } from "kysely";
import type { Script } from "#src/platform/script/script.ts";
import type { ArticleDocument } from "./model/article.ts";
import type { ArticleState } from "./model/article-states.ts";
import type { PhraseKind } from "./model/phrase-kinds.ts";

type Json<T> = ColumnType<T, string, string>;

/** Read with `::text`, as YYYY-MM-DD. */
type Day = ColumnType<string, string, string>;

type Instant = ColumnType<Date, string, string>;

interface Recorded {
  act_id: Generated<string>;
  recorded_at: Generated<Date>;
}

interface PressColumnTable extends Recorded {
  id: string;
  slug: string;
  name_hans: string;
  name_hant: string;
  place: number;
}

interface GlossaryTable extends Recorded {
  id: string;
  hans: string;
  hant: string;
  kind: PhraseKind;
  ended_on: Day | null;
}

interface ReconversionTable {
  act_id: ColumnType<string, never, string>;
  recorded_at: ColumnType<Date, never, string>;
  id: string;
  glossary_id: string;
  asked_at: Generated<Date>;
  finished_at: Instant | null;
  done_to: string | null;
  checked: Generated<number>;
  changed: Generated<number>;
}

interface ArticleTable extends Recorded {
  id: string;
  organisation_no: number;
  column_id: string;
  slug: string;
  script: Script;
  state: Generated<ArticleState>;
  version: Generated<number>;
  published_version: number | null;
  published_on: Day | null;
  published_at: Instant | null;
  expires_on: Day | null;
}

/** What both scripts show of one version; the same columns in article_version and published_article. */
interface ShownTexts {
  title_hans: string;
  title_hant: string;
  lead_hans: string;
  lead_hant: string;
  document_hans: Json<ArticleDocument>;
  document_hant: Json<ArticleDocument>;
  text_hans: string;
  text_hant: string;
}

interface ArticleVersionTable extends ShownTexts, Recorded {
  article_id: string;
  version: number;
  organisation_no: number;
  document: Json<ArticleDocument>;
  written_by: string | null;
}

interface ArticleFindingTable extends Recorded {
  id: string;
  article_id: string;
  organisation_no: number;
  version: number;
  sentence_at: number;
  start_at: number;
  from_text: string;
  to_text: string;
  decision: "accepted" | "kept" | "typed";
  script: Script | null;
  sentence: string;
}

interface ArticleCorrectionTable extends Recorded {
  id: string;
  article_id: string;
  organisation_no: number;
  version: number;
  corrected_on: Day;
  text_hans: string;
  text_hant: string;
}

/** One correction note as a published article carries it. */
export interface PublishedCorrection {
  readonly on: string;
  readonly hans: string;
  readonly hant: string;
}

interface PublishedArticleTable extends ShownTexts, Recorded {
  article_id: string;
  organisation_no: number;
  column_id: string;
  slug: string;
  version: number;
  published_on: Day;
  published_at: Instant;
  updated_at: Instant;
  expires_on: Day | null;
  source_hans: string | null;
  source_hant: string | null;
  corrections: Json<PublishedCorrection[]>;
}

interface WithdrawnArticleTable extends Recorded {
  article_id: string;
  organisation_no: number;
  slug: string;
  title_hans: string | null;
  title_hant: string | null;
  withdrawn_on: Day;
  reason_hans: string;
  reason_hant: string;
}

declare module "#src/platform/db/county-schema.ts" {
  interface CountySchema {
    press_column: PressColumnTable;
    glossary: GlossaryTable;
    reconversion: ReconversionTable;
    article: ArticleTable;
    article_version: ArticleVersionTable;
    article_finding: ArticleFindingTable;
    article_correction: ArticleCorrectionTable;
    published_article: PublishedArticleTable;
    withdrawn_article: WithdrawnArticleTable;
  }
}
