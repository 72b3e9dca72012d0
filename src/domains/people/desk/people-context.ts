import { createContext, type RouterContextProvider } from "react-router";
import type { DeskProvider, DeskScope } from "#src/platform/access/request-context.ts";
import { deskContext } from "#src/platform/access/request-context.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { FieldCipher } from "#src/platform/personal/field-cipher.ts";
import type { Accounts } from "../accounts/accounts.ts";
import type { SessionReader } from "../accounts/session-reader.ts";
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

/** What opens and masks numbers in a list of persons that another domain shows. */
export function cipherOf(context: Readonly<RouterContextProvider>): FieldCipher {
  return context.get(peopleContext).accounts.cipher;
}
