import { networkOf, RateLimiter } from "../http/rate-limit.ts";

/** Each gives 0, or the seconds to wait. A town's phones and a county's stations may stand behind one address. */
export interface SyncLimits {
  /** Pushes, pulls and reports of one device. */
  calls(deviceId: string): number;
  /** Parts of files of one device, and what has arrived of them. */
  files(deviceId: string): number;
  /** Requests of a network that no device's token came with. */
  strangers(address: string): number;
  enrolments(address: string): number;
  sealed(address: string): number;
}

export function syncLimits(): SyncLimits {
  const calls = new RateLimiter({ burst: 400, perSecond: 20 });
  const files = new RateLimiter({ burst: 600, perSecond: 40 });
  const strangers = new RateLimiter({ burst: 100, perSecond: 2 });
  const enrolments = new RateLimiter({ burst: 60, perSecond: 0.5 });
  const sealed = new RateLimiter({ burst: 60, perSecond: 1 });
  return {
    calls: (deviceId) => calls.take(deviceId),
    files: (deviceId) => files.take(deviceId),
    strangers: (address) => strangers.take(networkOf(address)),
    enrolments: (address) => enrolments.take(networkOf(address)),
    sealed: (address) => sealed.take(networkOf(address)),
  };
}
