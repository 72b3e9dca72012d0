import { startedByNpm } from "#src/platform/config/started-by-npm.ts";
import type { Log } from "#src/platform/log/log.ts";

/** A signal, the end of the npm that started this process, or `failure` where an error reached nobody. */
export type StopReason = "SIGINT" | "SIGTERM" | "npm ended" | "failure";

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
    if (!controller.signal.aborted) endAtLast(log);
    controller.abort();
    resolve(reason);
  };
  process.on("SIGINT", () => tell("SIGINT"));
  process.on("SIGTERM", () => tell("SIGTERM"));
  process.on("uncaughtException", (err) => {
    log.fatal({ err }, "an error reached nobody");
    tell("failure");
  });
  if (startedByNpm()) onParentEnd(() => tell("npm ended"));
  const renewals: (() => void)[] = [];
  process.on("SIGHUP", () => renewAll(renewals, log));
  return { signal: controller.signal, stop, onRenew: (renew) => void renewals.push(renew) };
}

/** More than all that is waited for on the way: requests and jobs, connections, the database's own stop. */
const mostMsToStop = 45_000;

/** A start or stop that hangs is ended as a lost machine would end it; the next start mends that. */
function endAtLast(log: Log): void {
  setTimeout(() => {
    log.fatal("stopping took too long");
    process.exit(1);
  }, mostMsToStop).unref();
}

const lookEveryMs = 500;

/** npm hands a signal to the shell between us, which dies of it and hands nothing on: then nobody could stop us. */
function onParentEnd(tell: () => void): void {
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    tell();
  }, lookEveryMs).unref();
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
