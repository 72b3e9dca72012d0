import { finishSignIn, type SignInWay } from "../accounts/finish-sign-in.ts";
import type { SessionState } from "../accounts/session-reader.ts";
import type { StartedSession } from "../accounts/sessions.ts";
import { goOn } from "./answer-form.ts";
import type { PeopleRequest } from "./people-context.ts";

/** Goes on after a factor was shown: to the next factor, or to the page that was asked for. */
export async function afterSignIn(
  { sessions, scope }: PeopleRequest,
  started: StartedSession,
  way: SignInWay,
  to: string,
): Promise<Response> {
  return goOn(await nextPage({ sessions, scope }, started, way, to), started.cookies);
}

/** Where to go next, as a path. */
export async function nextPage(
  { sessions, scope }: Pick<PeopleRequest, "sessions" | "scope">,
  started: StartedSession,
  way: SignInWay,
  to: string,
): Promise<string> {
  const state = await finishSignIn(sessions, scope.cell, scope.county, scope.caller, started, way);
  return pageOf(state, to);
}

/** The page that a session in this state goes to. */
export function pageOf(state: SessionState, to: string): string {
  const query = to === "/desk" ? "" : `?${new URLSearchParams({ to })}`;
  if (state.kind === "none") return `/desk/sign-in${query}`;
  if (state.kind === "unlinked") return "/desk/no-place";
  if (state.kind === "second-factor") return `/desk/second-factor${state.enrolled ? "" : "/set"}${query}`;
  return to;
}
