import { networkOf, RateLimiter } from "./rate-limit.ts";

/** Each gives 0, or the seconds to wait. */
export interface RequestLimits {
  /** A network address; an office or a village may stand behind one. */
  ofAddress(address: string): number;
  /** A signed-in person. */
  ofPerson(personId: string): number;
}

/** What one person does in a second is less than what an office behind one address does. */
const personLimit = { burst: 200, perSecond: 20 };

const burstSeconds = 6;

/** @param perSecond requests of one address in the long run; 0 takes all limits away. */
export function requestLimits(perSecond: number): RequestLimits {
  if (perSecond === 0) return { ofAddress: () => 0, ofPerson: () => 0 };
  const addresses = new RateLimiter({ burst: perSecond * burstSeconds, perSecond });
  const persons = new RateLimiter(personLimit);
  return {
    ofAddress: (address) => addresses.take(networkOf(address)),
    ofPerson: (personId) => persons.take(personId),
  };
}
