import type { Words } from "#src/platform/i18n/language.ts";
import type { SafeHtml } from "#src/ui/safe-html.tsx";
import type { Reading, Script } from "./reading.ts";

/** Texts in these types arrive in the script that is shown; dates are YYYY-MM-DD. */
export interface SiteCounty {
  readonly name: Words;
  readonly defaultScript: Script;
}

export interface ColumnRef {
  readonly slug: string;
  readonly name: string;
}

/** What every page of a county's site needs to know. */
export interface SiteFrame {
  readonly county: SiteCounty;
  /** Scheme and host, no slash at the end: `https://county.example`. */
  readonly origin: string;
  readonly reading: Reading;
  readonly columns: readonly ColumnRef[];
  /** The county's date, printed in the masthead; a cached page is good until it changes. */
  readonly today: string;
  readonly footer: FooterSettings;
}

/** Given by the county; nothing is shown that is not set, and no number is ever made up. */
export interface FooterSettings {
  readonly organiser?: string;
  readonly contact?: string;
  /** ICP filing number. */
  readonly icp?: string;
  /** Public-security filing number. */
  readonly publicSecurity?: string;
  /** Identification code of a government or party website. */
  readonly siteCode?: string;
  /** Where readers report mistakes of the site. */
  readonly mistakes?: { readonly label: string; readonly href: string };
}

export interface Picture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
}

export interface ArticleSummary {
  readonly slug: string;
  readonly title: string;
  readonly column: ColumnRef;
  readonly publishedOn: string;
  readonly source?: string;
  readonly lead?: string;
}

export interface LeadStory extends ArticleSummary {
  readonly picture?: Picture;
}

export interface HomeView {
  readonly lead?: LeadStory;
  readonly latest: readonly ArticleSummary[];
  readonly columns: readonly { readonly column: ColumnRef; readonly articles: readonly ArticleSummary[] }[];
}

export interface PageOf<T> {
  readonly items: readonly T[];
  /** Counts from 1. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

export interface Correction {
  readonly correctedOn: string;
  readonly text: string;
}

/** "Continued on page 18" or "continued from page 17"; a link where the other part has its own address. */
export interface Continuation {
  readonly direction: "on" | "from";
  readonly printPage: string;
  readonly slug?: string;
}

export interface ArticleView extends ArticleSummary {
  /** The line above the title and the line below it. */
  readonly kicker?: string;
  readonly subtitle?: string;
  readonly author?: string;
  readonly picture?: Picture;
  readonly bodyHtml: SafeHtml;
  readonly corrections: readonly Correction[];
  readonly continuations: readonly Continuation[];
  readonly related: readonly ArticleSummary[];
}

export interface WithdrawnArticle {
  readonly slug: string;
  readonly title?: string;
  readonly withdrawnOn: string;
  readonly reason: string;
}

/** A text cut where the searched words begin and end. */
export type MarkedText = readonly { readonly text: string; readonly hit: boolean }[];

export interface SearchHit {
  readonly article: ArticleSummary;
  readonly title: MarkedText;
  readonly excerpt: MarkedText;
}

export interface SearchView {
  /** As the reader typed it; empty before the first search. */
  readonly query: string;
  /** `more`: there may be more than `total`. */
  readonly results: PageOf<SearchHit> & { readonly more?: boolean };
}
