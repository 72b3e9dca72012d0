import { isIPv6 } from "node:net";

interface Bucket {
  tokens: number;
  at: number;
}

export interface RateLimit {
  /** How many at once. */
  readonly burst: number;
  /** How many a second in the long run. */
  readonly perSecond: number;
}

/** Buckets kept; the longest unused are forgotten, which only ever favours them. */
const mostBuckets = 50_000;

/** A token bucket for each key, in this process's memory. */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(limit: RateLimit, now: () => number = () => performance.now()) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Takes one; 0 when there was one, else the seconds until there is. */
  take(key: string): number {
    const { burst, perSecond } = this.#limit;
    const now = this.#now();
    const known = this.#buckets.get(key);
    const tokens =
      known === undefined ? burst : Math.min(burst, known.tokens + ((now - known.at) / 1000) * perSecond);
    const granted = tokens >= 1;
    this.#remember(key, { tokens: granted ? tokens - 1 : tokens, at: now });
    return granted ? 0 : Math.ceil((1 - tokens) / perSecond);
  }

  #remember(key: string, bucket: Bucket): void {
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    const oldest = this.#buckets.keys().next().value;
    if (this.#buckets.size > mostBuckets && oldest !== undefined) this.#buckets.delete(oldest);
  }
}

/** One customer of a network: an IPv4 address, or the half of an IPv6 address that a household or office is given. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.split("::");
  const [first, last] = [groups(head), groups(tail ?? "")];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - first.length - last.length }, () => "0");
  return [...first, ...zeros, ...last].slice(0, 4).join(":");
}

function groups(part: string): readonly string[] {
  return part === "" ? [] : part.split(":");
}
