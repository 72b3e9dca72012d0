import { createContext, type RouterContextProvider } from "react-router";
import type { DeskProvider, DeskScope } from "#src/platform/access/request-context.ts";
import { deskContext } from "#src/platform/access/request-context.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { FieldCipher } from "#src/platform/personal/field-cipher.ts";
import type { Accounts } from "../accounts/accounts.ts";
import type { SessionReader } from "../accounts/session-reader.ts";
import type { StartedSession } from "../accounts/sessions.ts";
import type { ErasureMeans } from "../erasure/erasure-means.ts";
import type { PostHolders } from "../reads/holders-without-account.ts";

type OrganisationNames = (
  ctx: ReadContext,
  numbers: readonly number[],
) => Promise<ReadonlyMap<number, string>>;

/** What the screens of this domain need beside the scope of a request. */
export interface PeopleServices {
  readonly accounts: Accounts;
  readonly sessions: SessionReader;
  /** Who holds a post today; the registry knows. */
  readonly postHolders: PostHolders;
  /** What organisations are called; the registry knows. */
  readonly organisationNames: OrganisationNames;
  readonly erasure: ErasureMeans;
}

const peopleContext = createContext<PeopleServices>();

/** Puts the services into each desk request. */
export function providePeople(services: PeopleServices): DeskProvider {
  return (context) => context.set(peopleContext, services);
}

export interface PeopleRequest extends PeopleServices {
  readonly scope: DeskScope;
}

export function peopleRequest(context: Readonly<RouterContextProvider>): PeopleRequest {
  return { ...context.get(peopleContext), scope: context.get(deskContext) };
}

/**
 * The rest of the request belongs to the session that has just begun: without script the page is read in the same request as
 * the act, and the session it came with has ended. Returns the cookies for the answer.
 */
export function goOnIn(
  context: Readonly<RouterContextProvider>,
  { cookies }: StartedSession,
): readonly string[] {
  const scope = context.get(deskContext);
  const headers = new Headers(scope.caller.headers);
  const pairs = cookies.map((line) => line.split(";", 1)[0] ?? "");
  const names = pairs.map(nameIn);
  const others = (headers.get("cookie") ?? "").split("; ").filter((pair) => !names.includes(nameIn(pair)));
  headers.set("cookie", [...others, ...pairs].join("; "));
  context.set(deskContext, { ...scope, caller: { ...scope.caller, headers } });
  return cookies;
}

function nameIn(pair: string): string {
  return pair.split("=", 1)[0] ?? "";
}

/** What opens and masks numbers in a list of persons that another domain shows. */
export function cipherOf(context: Readonly<RouterContextProvider>): FieldCipher {
  return context.get(peopleContext).accounts.cipher;
}
