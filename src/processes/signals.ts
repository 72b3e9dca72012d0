import type { Log } from "#src/platform/log/log.ts";

/** A signal, or `failure` where an error reached nobody. */
export type StopReason = "SIGINT" | "SIGTERM" | "failure";

export interface ToldToStop {
  /** Aborted as soon as there is a reason to stop. */
  readonly signal: AbortSignal;
  readonly stop: Promise<StopReason>;
  /** Runs at SIGHUP: files that may have been renewed. What it throws is logged. */
  onRenew(renew: () => void): void;
}

/**
 * Listens from here on, before anything is spawned: neither a signal nor an error may end this process without its
 * database.
 */
export function untilToldToStop(log: Log): ToldToStop {
  const controller = new AbortController();
  const { promise: stop, resolve } = Promise.withResolvers<StopReason>();
  const tell = (reason: StopReason): void => {
    controller.abort();
    resolve(reason);
  };
  process.on("SIGINT", () => tell("SIGINT"));
  process.on("SIGTERM", () => tell("SIGTERM"));
  process.on("uncaughtException", (err) => {
    log.fatal({ err }, "an error reached nobody");
    tell("failure");
  });
  const renewals: (() => void)[] = [];
  process.on("SIGHUP", () => renewAll(renewals, log));
  return { signal: controller.signal, stop, onRenew: (renew) => void renewals.push(renew) };
}

function renewAll(renewals: readonly (() => void)[], log: Log): void {
  for (const renew of renewals) {
    try {
      renew();
    } catch (err) {
      log.error({ err }, "renewing failed; what was read before stays in use");
    }
  }
}
