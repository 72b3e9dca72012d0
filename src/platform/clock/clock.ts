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

/** A local day as instants, in milliseconds of the epoch: from the first one to before the last one. */
interface DayBounds {
  readonly day: string;
  readonly from: number;
  readonly until: number;
}

/** The day whose end was last asked for in each time zone: nearly every question is about today. */
const lastEnded = new Map<string, DayBounds>();

/** The local calendar day (YYYY-MM-DD) of an instant in an IANA time zone such as Asia/Shanghai. */
export function localDay(at: Date, timeZone: string): string {
  const instant = at.getTime();
  const known = lastEnded.get(timeZone);
  return known !== undefined && holds(known, instant) ? known.day : formattedDay(instant, timeZone);
}

/** The instant at which the local day of `at` ends: the county's next midnight, daylight saving included. */
export function endOfLocalDay(at: Date, timeZone: string): Date {
  const instant = at.getTime();
  const known = lastEnded.get(timeZone);
  if (known !== undefined && holds(known, instant)) return new Date(known.until);
  const day = formattedDay(instant, timeZone);
  const bounds = {
    day,
    from: edgeOf(day, instant, instant - longestDayMs, timeZone) + 1,
    until: edgeOf(day, instant, instant + longestDayMs, timeZone),
  };
  lastEnded.set(timeZone, bounds);
  return new Date(bounds.until);
}

const longestDayMs = 26 * 3_600_000;

function holds({ from, until }: DayBounds, instant: number): boolean {
  return from <= instant && instant < until;
}

/** Of the instants from one inside the day towards one outside of it, the first that is outside. */
function edgeOf(day: string, inside: number, outside: number, timeZone: string): number {
  let [inDay, out] = [inside, outside];
  while (Math.abs(out - inDay) > 1) {
    const middle = Math.floor((inDay + out) / 2);
    if (formattedDay(middle, timeZone) === day) inDay = middle;
    else out = middle;
  }
  return out;
}

function formattedDay(at: number, timeZone: string): string {
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
