import { perform } from "#src/platform/access/action.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { inviteHolders } from "../actions/invite-holders.ts";
import { accountsJob } from "./session-reader.ts";

/** Who gets a first link: persons that the caller has made and given their posts. */
export interface FirstAdministrators {
  readonly systemAdministrator: string;
  readonly securityAdministrator: string;
}

export interface FirstAdministratorLinks {
  readonly systemAdministrator: string;
  readonly securityAdministrator: string;
}

/**
 * One-time links for the first two administrators of an empty county, good for a day. Asked for again, the old ones end.
 * @param origin by which the hub is reached, e.g. `http://localhost:8080`
 */
export async function firstAdministratorLinks(
  cell: Cell,
  county: County,
  origin: string,
  persons: FirstAdministrators,
): Promise<FirstAdministratorLinks> {
  const personIds = [persons.systemAdministrator, persons.securityAdministrator];
  const slips = await perform(cell, county, accountsJob, inviteHolders, {
    personIds,
    way: "slip",
    again: true,
    daysValid: 1,
  });
  const linkOf = (personId: string): string => {
    const slip = slips.find((candidate) => candidate.personId === personId);
    return slip === undefined ? "" : firstSignInLink(origin, slip.code);
  };
  return {
    systemAdministrator: linkOf(persons.systemAdministrator),
    securityAdministrator: linkOf(persons.securityAdministrator),
  };
}

/** Opens the first sign-in with its code filled in. */
export function firstSignInLink(origin: string, code: string): string {
  return `${origin}/desk/first-sign-in?code=${code.replaceAll(" ", "")}`;
}
