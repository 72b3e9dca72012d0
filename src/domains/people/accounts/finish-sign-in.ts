import { perform } from "#src/platform/access/action.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { recordSignIn } from "../actions/record-sign-in.ts";
import type { Caller } from "./accounts.ts";
import type { SessionReader, SessionState } from "./session-reader.ts";
import type { StartedSession } from "./sessions.ts";

export type SignInWay = "password" | "phone" | "passkey" | "slip" | "second-factor";

/**
 * What a session just begun amounts to in the county. When it is a person, the county's audit says that he or she
 * signed in.
 */
export async function finishSignIn(
  sessions: SessionReader,
  cell: Cell,
  county: County,
  caller: Caller,
  started: StartedSession,
  way: SignInWay,
): Promise<SessionState> {
  const state = await sessions.stateOf(withCookies(caller, started.cookies), county);
  if (state.kind === "person") {
    const { personId } = state;
    await perform(cell, county, { kind: "person", personId }, recordSignIn, { personId, way });
  }
  return state;
}

/** The caller as its next request will be, with the cookies it was just given. */
export function withCookies(caller: Caller, setCookies: readonly string[]): Caller {
  const headers = new Headers(caller.headers);
  headers.set("cookie", setCookies.map((line) => line.split(";")[0] ?? "").join("; "));
  return { ...caller, headers };
}
