import { randomUUID } from "node:crypto";
import type { ReactElement } from "react";
import { dropInInbox } from "#src/domains/press/index.ts";
import { type PageReport, pageReportInput } from "#src/domains/press/model/page-report.ts";
import { visitor } from "#src/platform/access/actor.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { parseInput } from "#src/platform/errors/parse-input.ts";
import { fill, type Language } from "#src/platform/i18n/language.ts";
import { readAddress, reportPath, siteHref, thanksPath } from "./paths.ts";
import { renderPage } from "./render-page.ts";
import { type ReportForm, ReportPage, ReportThanksPage } from "./report-page.tsx";
import { reportWords } from "./report-words.ts";
import type { SiteSources } from "./routes.ts";
import { frameOf } from "./site-request.ts";
import type { SiteFrame } from "./views.ts";

/** The form at `/report?page=…` and its thanks at `/report/thanks?page=…`; undefined for other addresses. */
export async function showReport(sources: SiteSources, url: URL): Promise<Response | undefined> {
  const { path } = readAddress(url, sources.county.defaultScript);
  const page = pageReportInput.shape.page.parse(path.query?.["page"] ?? "/");
  if (path.pathname === reportPath().pathname) {
    const form = { id: randomUUID(), page, said: "" };
    return html(sources, url, 200, (frame) => <ReportPage frame={frame} form={form} />);
  }
  if (path.pathname !== thanksPath().pathname) return undefined;
  return html(sources, url, 200, (frame) => <ReportThanksPage frame={frame} page={page} />);
}

/**
 * Takes a reader's report for the hub. What cannot be taken comes back with the reason and what was typed.
 * @param waitSeconds how long this network has to wait for its next report; 0: not at all.
 */
export async function takeReport(
  sources: SiteSources,
  url: URL,
  typed: FormData,
  waitSeconds: number,
): Promise<Response | undefined> {
  const asked = withReadingOf(url, typed);
  const { reading, path } = readAddress(asked, sources.county.defaultScript);
  if (path.pathname !== reportPath().pathname) return undefined;
  const [id, page, said] = ["id", "page", "said"].map((name) => textOf(typed, name));
  const again = (status: number, refusal: string) => {
    const form: ReportForm = {
      // What is no id would be refused for ever.
      id: pageReportInput.shape.id.safeParse(id).data ?? randomUUID(),
      page: pageReportInput.shape.page.parse(page),
      said: said ?? "",
      refusal,
    };
    return html(sources, asked, status, (frame) => <ReportPage frame={frame} form={form} />);
  };
  if (waitSeconds > 0) return again(429, fill(reportWords.wait, reading.language, { seconds: waitSeconds }));
  try {
    const report = parseInput(pageReportInput, { id, page, said });
    await dropInInbox(sources.cell, sources.county, { id: report.id, kind: "report", payload: kept(report) });
    const location = siteHref(reading, thanksPath(report.page));
    return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof AppError) return again(error.status, reasonOf(error, reading.language));
    throw error;
  }
}

function kept({ page, said }: PageReport): Omit<PageReport, "id"> {
  return { page, said };
}

function reasonOf(error: AppError, language: Language): string {
  const fault = error.faults.find(({ field }) => field === "said") ?? error.faults[0];
  return fault === undefined ? error.say(language) : fill(fault.text, language, fault.values);
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** A form carries view and size as fields. */
function withReadingOf(url: URL, typed: FormData): URL {
  const asked = new URL(url.pathname, url);
  for (const name of ["view", "size"]) if (typed.has(name)) asked.searchParams.set(name, textOf(typed, name));
  return asked;
}

async function html(
  sources: SiteSources,
  url: URL,
  status: number,
  pageIn: (frame: SiteFrame) => ReactElement,
): Promise<Response> {
  const { cell, county, origin } = sources;
  const { reading } = readAddress(url, county.defaultScript);
  const frame = await withCounty(cell, county, visitor, (ctx) => frameOf({ ctx, origin, reading }));
  return new Response(renderPage(pageIn(frame)), {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}
