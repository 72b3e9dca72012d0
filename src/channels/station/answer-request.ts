import { platformError } from "#src/platform/errors/platform-errors.ts";
import { cookieOf } from "../http/request-language.ts";
import { readAddress } from "../site/paths.ts";
import { showArticle } from "./article.tsx";
import { showDue } from "./due.tsx";
import { takeNotice, showNotice } from "./notice.tsx";
import { showKeeper, takeLine, takeSync } from "./keeper.tsx";
import { showMedia, showMedium } from "./media.tsx";
import type { StationMeans } from "./means.ts";
import { answerNotFound } from "./message-page.tsx";
import { showNews } from "./news.tsx";
import { showRecord, takeRecord } from "./record.tsx";
import { sessionCookie, showSignIn, takeSignIn, takeSignOut } from "./sign-in.tsx";
import type { Sessions } from "./sessions.ts";
import type { Shelves } from "./shelves.ts";
import { type SignedIn, type StationRequest, type StationRoute, todayOf } from "./station-request.ts";
import { showTask, takeTask } from "./task.tsx";
import { signedInOnly } from "./signed-in-only.tsx";
import { showPhoto, showWrite, takeWrite } from "./write.tsx";
import { showWritten } from "./written.tsx";

interface Sources {
  readonly means: StationMeans;
  readonly sessions: Sessions;
  readonly shelves: Shelves;
  readonly mayCall: () => boolean;
}

/** Every page and form, by the address without script and view; what stands in brackets is the route's id. */
const routes: readonly (readonly ["GET" | "POST", RegExp, StationRoute])[] = [
  ["GET", /^\/$/, showNews],
  ["GET", /^\/news\/([^/]+)$/, showArticle],
  ["GET", /^\/media$/, showMedia],
  ["GET", /^\/media\/([0-9a-f-]{36})$/, showMedium],
  ["GET", /^\/sign-in$/, showSignIn],
  ["POST", /^\/sign-in$/, takeSignIn],
  ["POST", /^\/sign-out$/, takeSignOut],
  ["GET", /^\/due$/, signedInOnly(showDue)],
  ["GET", /^\/due\/task\/([0-9a-f-]{36})$/, signedInOnly(showTask)],
  ["POST", /^\/due\/task\/([0-9a-f-]{36})$/, signedInOnly(takeTask)],
  ["GET", /^\/due\/notice\/([0-9a-f-]{36})$/, signedInOnly(showNotice)],
  ["POST", /^\/due\/notice\/([0-9a-f-]{36})$/, signedInOnly(takeNotice)],
  ["GET", /^\/due\/record\/([0-9a-f-]{36})$/, signedInOnly(showRecord)],
  ["POST", /^\/due\/record\/([0-9a-f-]{36})$/, signedInOnly(takeRecord)],
  ["GET", /^\/write$/, signedInOnly(showWrite)],
  ["POST", /^\/write$/, signedInOnly(takeWrite)],
  ["GET", /^\/write\/photo\/([0-9a-f]{64})$/, signedInOnly(showPhoto)],
  ["GET", /^\/written$/, signedInOnly(showWritten)],
  ["GET", /^\/keeper$/, showKeeper],
  ["POST", /^\/keeper\/sync$/, takeSync],
  ["POST", /^\/keeper\/line$/, signedInOnly(takeLine)],
];

/** The page or form at an address; a friendly 404 for every other. */
export async function answerRequest(asked: StationRequest): Promise<Response> {
  const method = asked.request.method === "HEAD" ? "GET" : asked.request.method;
  for (const [ofMethod, pattern, route] of routes) {
    const found = ofMethod === method ? pattern.exec(asked.path.pathname) : null;
    if (found === null) continue;
    const answer = await route(asked, decoded(found[1] ?? ""));
    if (answer !== undefined) return answer;
  }
  return answerNotFound(asked);
}

/** @throws AppError input.invalid for a body that is no form */
export async function askedOf(
  { means, sessions, shelves, mayCall }: Sources,
  request: Request,
): Promise<StationRequest> {
  const { reading, path } = readAddress(new URL(request.url), means.county.defaultScript);
  return {
    means,
    sessions,
    shelves,
    mayCall,
    request,
    reading,
    path,
    today: todayOf(means),
    form: request.method === "POST" ? await formOf(request) : new FormData(),
    signedIn: await signedInBy({ means, sessions }, request, path.query?.["again"] === "self"),
  };
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    if (error instanceof TypeError) throw platformError("input.invalid");
    throw error;
  }
}

/** Asked at every request: who is no longer named by a snapshot that holds is out. */
async function signedInBy(
  { means, sessions }: Pick<Sources, "means" | "sessions">,
  request: Request,
  byItself: boolean,
): Promise<SignedIn | undefined> {
  const token = cookieOf(request, sessionCookie);
  const session = token === undefined ? undefined : sessions.use(token, byItself);
  if (token === undefined || session === undefined) return undefined;
  const person = await means.people.person(session.personId);
  if (person === undefined) {
    sessions.end(token);
    return undefined;
  }
  return { person, session, token };
}

/** An address that is no text, or one that no database can look up, stands for nothing. */
function decoded(segment: string): string {
  try {
    const text = decodeURIComponent(segment);
    return text.includes("\0") ? "" : text;
  } catch {
    return "";
  }
}
