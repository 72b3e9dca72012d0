import type { ReactElement } from "react";
import { localDay } from "#src/platform/clock/clock.ts";
import { renderPage } from "../site/render-page.ts";
import { siteHref, type SitePath } from "../site/paths.ts";
import type { Reading } from "../site/reading.ts";
import type { LineState, StationMeans, StationPerson } from "./means.ts";
import type { OpenSession, Sessions } from "./sessions.ts";
import type { Shelves } from "./shelves.ts";
import { openCount } from "../phone/model/due.ts";
import { workOf } from "./work.ts";

/** Who is signed in on the browser that asks. */
export interface SignedIn {
  readonly person: StationPerson;
  readonly session: OpenSession;
  readonly token: string;
}

/** One request to a page, with everything that its answer may use. */
export interface StationRequest {
  readonly means: StationMeans;
  readonly shelves: Shelves;
  readonly sessions: Sessions;
  /** False where contacts were asked for too often of late. */
  readonly mayCall: () => boolean;
  readonly request: Request;
  readonly reading: Reading;
  readonly path: SitePath;
  readonly today: string;
  /** Empty where nothing was sent. */
  readonly form: FormData;
  readonly signedIn: SignedIn | undefined;
}

/** What every page of a station shows around its content. */
export interface StationFrame {
  readonly countyName: { readonly "zh-Hans": string; readonly "zh-Hant": string };
  readonly stationName: string | null;
  readonly reading: Reading;
  readonly path: SitePath;
  readonly today: string;
  readonly now: string;
  readonly timeZone: string;
  readonly line: LineState;
  readonly person: StationPerson | undefined;
  /** Things that wait for the person; 0 for everybody else. */
  readonly due: number;
}

export async function frameOf({
  means,
  reading,
  path,
  today,
  signedIn,
}: StationRequest): Promise<StationFrame> {
  const { county, clock } = means;
  const [stationName, line, work] = await Promise.all([
    means.stationName(),
    means.line.state(),
    signedIn === undefined ? undefined : workOf(means, signedIn.person, reading),
  ]);
  return {
    countyName: { "zh-Hans": county.nameHans, "zh-Hant": county.nameHant },
    stationName,
    reading,
    path,
    today,
    now: clock.now().toISOString(),
    timeZone: county.timeZone,
    line,
    person: signedIn?.person,
    due: work === undefined ? 0 : openCount(work),
  };
}

/** The county's day by the station's corrected clock. */
export function todayOf({ clock, county }: StationMeans): string {
  return localDay(clock.now(), county.timeZone);
}

/** A page is never kept: what was withdrawn is gone at the next look, and the next person sees nothing of this one. */
export function answerPage(page: ReactElement, status = 200): Response {
  return new Response(renderPage(page), {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}

/** The browser goes on by itself after a while, without script. Never from a page on which somebody types. */
export function goingOn(answer: Response, seconds: number, to: string): Response {
  answer.headers.set("refresh", `${seconds};url=${to}`);
  return answer;
}

export function goTo({ reading }: { readonly reading: Reading }, path: SitePath, cookie?: string): Response {
  const headers = new Headers({ location: siteHref(reading, path), "cache-control": "no-store" });
  if (cookie !== undefined) headers.set("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** What no keyboard types and no database keeps in a text. */
const control = /(?![\n\t])\p{Cc}/gu;

/** A field of a form as it was typed, with the line ends that we keep and without control characters. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll(/\r\n?/g, "\n").replaceAll(control, "") : "";
}

export type StationRoute = (request: StationRequest, id: string) => Promise<Response | undefined>;
