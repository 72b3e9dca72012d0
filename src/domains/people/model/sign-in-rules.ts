/** Lengths in characters. Any characters may be used and a password stays good until its owner changes it (ASVS 5 6.2). */
export const shortestPassword = 12;
export const longestPassword = 128;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Milliseconds. A working day, and an hour without a request: docs/decisions/0012 gives the reasons (ASVS 5 7.1.1). */
export const sessionLifetime = { idle: hour, absolute: 12 * hour } as const;

/** A session that is used is marked so at most this often. */
export const sessionMarkEvery = minute;

/** An account that no person was linked to by then was left by a cut. */
export const unlinkedLifetime = day;

export const phoneCodeLifetime = 5 * minute;
export const phoneCodeTries = 5;
/** How old a session may be when its owner changes password, second factor, phone or passkeys without signing in anew. */
export const freshFor = 15 * minute;

/** A slip travels by hand to a village; a reset slip is fetched in person; a link for an administrator is used at once. */
export const invitationLifetime = { first: 14 * day, reset: 3 * day, administrator: day } as const;

export const recoveryCodeCount = 10;

/** A sign-in name, a phone or a slip waits after `free` failures, an address after more: a village shares one. */
export interface AttemptLimit {
  readonly free: number;
  /** Milliseconds; doubled with every further failure up to `longest`, never for ever: nobody can lock another out. */
  readonly first: number;
  readonly longest: number;
  /** After so long without a failure the count begins anew. */
  readonly forgottenAfter: number;
}

export const attemptLimits = {
  account: { free: 5, first: 30 * second, longest: 15 * minute, forgottenAfter: day },
  address: { free: 30, first: 30 * second, longest: 15 * minute, forgottenAfter: hour },
  message: { free: 3, first: 5 * minute, longest: 2 * hour, forgottenAfter: day },
  slip: { free: 5, first: minute, longest: hour, forgottenAfter: 14 * day },
} as const satisfies Record<string, AttemptLimit>;

/** How long to wait after that many failures in a row; 0: no wait. */
export function waitAfter(limit: AttemptLimit, failures: number): number {
  if (failures < limit.free) return 0;
  return Math.min(limit.longest, limit.first * 2 ** Math.min(failures - limit.free, 30));
}
