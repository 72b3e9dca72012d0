/** Of the last contact, in milliseconds of the epoch. */
export interface LastContact {
  /** By this phone's clock. */
  readonly lastContact: number;
  /** By the hub's; missing before a contact went through. */
  readonly lastContactAtHub?: number;
  /** In which epoch of the hub; missing before a contact went through. */
  readonly epoch?: string;
  /** After so many days without a contact readable data goes; the hub says it. */
  readonly wipeAfterDays: number;
}

const dayMs = 86_400_000;

/**
 * What time it is, of a phone whose clock may be years off. After a contact it is at most `wipeAfterDays` later than the
 * hub then said: this phone's time counts when it fits, else as far as it has gone on since.
 */
export function likelyNow(
  { lastContact, lastContactAtHub = lastContact, wipeAfterDays }: LastContact,
  now: number,
): number {
  const fits = (at: number): boolean =>
    at > lastContactAtHub - dayMs && at < lastContactAtHub + (wipeAfterDays + 1) * dayMs;
  const goneOn = lastContactAtHub + (now - lastContact);
  return !fits(now) && fits(goneOn) ? goneOn : now;
}
