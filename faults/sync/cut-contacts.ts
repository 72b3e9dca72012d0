import type { WireLine } from "./wire-line.ts";

/** What one device met over a line that is cut again and again. */
export interface CutContacts {
  readonly moved: number;
  readonly cuts: number;
}

const mostCuts = 400;

/**
 * Contacts until one is complete. `nextCut` gives the bytes after which the line of the next contact dies; each contact is one of a
 * program that was started anew.
 */
export async function contactsOverCuts(
  line: WireLine,
  contact: () => Promise<"complete" | "wiped" | "stopped">,
  nextCut: () => number,
): Promise<CutContacts> {
  const before = line.moved;
  for (let cuts = 0; cuts < mostCuts; cuts += 1) {
    line.cutAfter(nextCut());
    const outcome = await contact();
    line.mend();
    if (outcome === "complete") return { moved: line.moved - before, cuts };
  }
  throw new Error(`no contact is complete after ${mostCuts} cuts`);
}

export const wholeLine = (): number => Number.POSITIVE_INFINITY;

const bytesAllowed = 1.05;

/** The heads of the call that is made again, and of the question how much of a photo has come. */
const headBytes = 1_500;

/** What a reconnect moves whatever is resumed: the hello, as in a contact with nothing new, and the heads of a call. */
export function bytesOfReconnect(idleContact: number): number {
  return idleContact + headBytes;
}

/** The most that cut contacts moved, against what one whole contact moves. */
export class CutTally {
  lost = 0;
  doubled = 0;
  #cuts = 0;
  #worst = 0;
  #worstWithReconnects = 0;
  #isWithin = true;
  readonly #whole: number;
  readonly #reconnect: number;

  constructor(whole: number, idleContact: number) {
    this.#whole = whole;
    this.#reconnect = bytesOfReconnect(idleContact);
  }

  add({ moved, cuts }: CutContacts): void {
    const without = moved - cuts * this.#reconnect;
    this.#cuts += cuts;
    this.#worst = Math.max(this.#worst, without / this.#whole);
    this.#worstWithReconnects = Math.max(this.#worstWithReconnects, moved / this.#whole);
    this.#isWithin &&= without <= bytesAllowed * this.#whole;
  }

  get note(): string {
    return [
      `${this.#cuts} cuts, at most ${this.#worst.toFixed(3)} of the ${this.#whole} bytes on the wire of a whole contact`,
      `besides ${this.#reconnect} bytes a reconnect, and ${this.#worstWithReconnects.toFixed(3)} with them`,
    ].join(" ");
  }

  get ok(): boolean {
    return this.lost === 0 && this.doubled === 0 && this.#cuts > 0 && this.#isWithin;
  }
}
