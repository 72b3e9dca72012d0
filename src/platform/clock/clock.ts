/** The only source of time. Tests and simulations pass their own; business dates are the county's local ones. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands until it is moved. */
export class SetClock implements Clock {
  #at: Date;

  constructor(at: string | Date) {
    this.#at = new Date(at);
  }

  now(): Date {
    return new Date(this.#at);
  }

  set(at: string | Date): void {
    this.#at = new Date(at);
  }

  advance(milliseconds: number): void {
    this.#at = new Date(this.#at.getTime() + milliseconds);
  }
}

/** Making a formatter costs far more than using one. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The local calendar day (YYYY-MM-DD) of an instant in an IANA time zone such as Asia/Shanghai. */
export function localDay(at: Date, timeZone: string): string {
  let format = dayFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    dayFormats.set(timeZone, format);
  }
  return format.format(at);
}

/** The instant at which the local day of `at` ends: the county's next midnight, daylight saving included. */
export function endOfLocalDay(at: Date, timeZone: string): Date {
  const day = localDay(at, timeZone);
  let inDay = at.getTime();
  let after = inDay + 26 * 3_600_000;
  while (after - inDay > 1) {
    const middle = Math.floor((inDay + after) / 2);
    if (localDay(new Date(middle), timeZone) === day) inDay = middle;
    else after = middle;
  }
  return new Date(after);
}
