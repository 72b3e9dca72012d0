import { uptime } from "node:os";
import type { Clock } from "../clock/clock.ts";

/** What a station keeps of time across restarts. Milliseconds since 1970. */
export interface KnownTime {
  /** How far the machine's clock was ahead of the hub's at the last contact. */
  readonly aheadMs: number;
  /** The latest right time the station has known. */
  readonly latestMs: number;
}

/** The clocks of village boxes lose years when their battery dies: this one goes by what the hub said last. */
export interface StationClock extends Clock {
  /** The hub's time at this moment. */
  tell(hubTime: Date): void;
  /** To be kept for the next start; undefined before the first contact. */
  known(): KnownTime | undefined;
  /** How far the machine's clock is ahead; null before the first contact. */
  readonly aheadMs: number | null;
}

export interface TimeSources {
  readonly machine: Clock;
  /** Milliseconds that only grow, whoever sets the machine's clock, also while the machine sleeps. */
  readonly monotonic: () => number;
}

/** Not `performance.now()`: that stands still while the machine sleeps. */
const ownTime: TimeSources = { machine: { now: () => new Date() }, monotonic: () => uptime() * 1_000 };

export function stationClock(
  known: KnownTime | undefined,
  { machine, monotonic }: TimeSources = ownTime,
): StationClock {
  const startedAt = known === undefined ? undefined : likelyNow(machine.now().getTime(), known);
  let anchor = startedAt === undefined ? undefined : { at: startedAt, when: monotonic() };
  const now = (): number =>
    anchor === undefined ? machine.now().getTime() : anchor.at + (monotonic() - anchor.when);
  return {
    now: () => new Date(now()),
    tell: (hubTime) => {
      anchor = { at: hubTime.getTime(), when: monotonic() };
    },
    known: () =>
      anchor === undefined ? undefined : { aheadMs: machine.now().getTime() - now(), latestMs: now() },
    get aheadMs() {
      return anchor === undefined ? null : machine.now().getTime() - now();
    },
  };
}

/**
 * At a start nobody knows whether the machine's clock still goes as wrong as it did or was set right meanwhile. Time has
 * not gone back: of the two readings the nearer one after the latest known time is taken, else that time itself.
 */
function likelyNow(machineMs: number, { aheadMs, latestMs }: KnownTime): number {
  const later = [machineMs, machineMs - aheadMs].filter((reading) => reading >= latestMs);
  return later.length === 0 ? latestMs : Math.min(...later);
}
