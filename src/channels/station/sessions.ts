import { createHash, randomBytes } from "node:crypto";

interface Session {
  readonly personId: string;
  readonly openedAt: number;
  usedAt: number;
  readonly photos: Map<string, Uint8Array>;
}

/** Somebody who has signed in at this station and is still there. */
export interface OpenSession {
  readonly personId: string;
  /** Photos of the last note's form, by hash: they stay while the person mends the rest of it, or sends it again. */
  readonly photos: Map<string, Uint8Array>;
}

/** A village's computer stands in a room: who walks away is signed out. */
const idleMs = 15 * 60_000;
const longestMs = 8 * 3_600_000;
const mostSessions = 100;

export const idleSeconds = idleMs / 1000;

/** In memory alone: whoever restarts the station signs in again. Tokens are kept as hashes. */
export class Sessions {
  readonly #open = new Map<string, Session>();
  readonly #now: () => number;

  /** @param now milliseconds that only go on; the clock of the machine may jump. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** The token for the cookie. */
  begin(personId: string): string {
    const token = randomBytes(32).toString("base64url");
    const at = this.#now();
    this.#open.set(keyOf(token), { personId, openedAt: at, usedAt: at, photos: new Map() });
    const oldest = this.#open.keys().next().value;
    if (this.#open.size > mostSessions && oldest !== undefined) this.#open.delete(oldest);
    return token;
  }

  /**
   * Undefined when it has ended; else it counts as used now.
   * @param byItself the page asked, not the person: that keeps no session open.
   */
  use(token: string, byItself = false): OpenSession | undefined {
    const key = keyOf(token);
    const session = this.#open.get(key);
    if (session === undefined) return undefined;
    const now = this.#now();
    if (now - session.openedAt > longestMs) {
      this.#open.delete(key);
      return undefined;
    }
    if (now - session.usedAt > idleMs) {
      session.photos.clear();
      return undefined;
    }
    if (!byItself) session.usedAt = now;
    return session;
  }

  /** Also where it fell idle since; not where it was ended. It counts as no use. */
  wasOpenedToday(token: string): boolean {
    const session = this.#open.get(keyOf(token));
    return session !== undefined && this.#now() - session.openedAt <= longestMs;
  }

  end(token: string): void {
    this.#open.delete(keyOf(token));
  }
}

function keyOf(token: string): string {
  return createHash("sha256").update(token).digest("base64");
}
