import { siteFrame } from "#src/domains/press/index.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { RenderedPage } from "#src/platform/pages/cached-page.ts";
import { scriptOf, type Reading, type Script } from "./reading.ts";
import type { SitePath } from "./paths.ts";
import type { SiteFrame } from "./views.ts";

/** What a route knows of a request: a visitor's transaction and how this reader reads. */
export interface SiteRequest {
  readonly ctx: ReadContext;
  /** Scheme and host, no slash at the end. */
  readonly origin: string;
  readonly reading: Reading;
  readonly script: Script;
  readonly path: SitePath;
  /** What the route's pattern caught, decoded. */
  readonly caught: string;
  /** What `?q=` asks for, fit to be shown, and its words, cut before the transaction was opened. */
  readonly typed: string;
  readonly words: readonly string[];
}

/** What a route makes. */
export interface RouteAnswer extends Omit<RenderedPage, "goodUntil"> {
  /** Whether it may be kept for its address: false for what has addresses without end. */
  readonly kept: boolean;
}

export interface SiteAnswer extends RenderedPage, RouteAnswer {}

/** The page that stands at an address, or that there is none. */
export type SiteRoute = (request: SiteRequest) => Promise<RouteAnswer | "not-found">;

/** `?page=`, counted from 1; anything else is the first page. */
export function pageNumber({ query }: SitePath): number {
  const given = query?.["page"] ?? "1";
  return /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 1;
}

export async function frameOf({
  ctx,
  origin,
  reading,
}: Pick<SiteRequest, "ctx" | "origin" | "reading">): Promise<SiteFrame> {
  const { columns, footer } = await siteFrame(ctx, scriptOf(reading));
  const { name, defaultScript } = ctx.county;
  return {
    county: { name: { ...name, en: name[defaultScript] }, defaultScript },
    origin,
    reading,
    columns,
    today: ctx.today,
    footer,
  };
}
