/** How often a wrong PIN was typed in a row, and until when the next try must wait. */
export interface PinTries {
  readonly failures: number;
  /** Milliseconds of the epoch; 0 when none waits. */
  readonly waitUntil: number;
}

export const noTries: PinTries = { failures: 0, waitUntil: 0 };

/** From this failure on one waits: half a minute, then twice as long each time. */
const firstWait = 5;
/** After so many only a new sign-in on line helps. */
const most = 10;
const shortestWaitMs = 30_000;

export type PinState = "free" | "wait" | "locked";

export function pinState({ failures, waitUntil }: PinTries, now: number): PinState {
  if (failures >= most) return "locked";
  // A clock set back by a year must not lock a person out for a year.
  const longest = waitAfter(failures);
  return waitUntil > now && waitUntil - now <= longest ? "wait" : "free";
}

/** Counted before the PIN is tried, so that a program ended in the middle of it gains no try. */
export function countTry({ failures }: PinTries, now: number): PinTries {
  const counted = failures + 1;
  return { failures: counted, waitUntil: counted < firstWait ? 0 : now + waitAfter(counted) };
}

export function triesLeft({ failures }: PinTries): number {
  return most - failures;
}

function waitAfter(failures: number): number {
  return failures < firstWait ? 0 : shortestWaitMs * 2 ** (failures - firstWait);
}
