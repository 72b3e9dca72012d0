export interface ToldToStop {
  /** Aborted as soon as the first signal arrives. */
  readonly signal: AbortSignal;
  readonly stop: Promise<NodeJS.Signals>;
  /** Runs at SIGHUP: configuration files that may have been renewed. */
  onRenew(renew: () => void): void;
}

/** Listens from here on, before anything is spawned: a signal must never end this process and orphan its database. */
export function untilToldToStop(): ToldToStop {
  const controller = new AbortController();
  const stop = new Promise<NodeJS.Signals>((resolve) => {
    for (const name of ["SIGINT", "SIGTERM"] as const) {
      process.on(name, () => {
        controller.abort();
        resolve(name);
      });
    }
  });
  const renewals: (() => void)[] = [];
  process.on("SIGHUP", () => {
    for (const renew of renewals) renew();
  });
  return { signal: controller.signal, stop, onRenew: (renew) => void renewals.push(renew) };
}
