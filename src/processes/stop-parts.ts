import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "#src/platform/log/log.ts";

export interface Stoppable {
  stop(): Promise<void>;
}

/**
 * Stops parts beside each other and waits for them no longer than so many milliseconds: what hangs on a database that
 * does not answer must not keep the process. What was not finished is work that may be interrupted at any time.
 */
export async function stopParts(
  parts: Readonly<Record<string, Stoppable>>,
  withinMs: number,
  log: Log,
): Promise<void> {
  const late = new AbortController();
  const timeout = wait(withinMs, "late" as const, { signal: late.signal }).catch(() => "over" as const);
  await Promise.all(
    Object.entries(parts).map(async ([part, { stop }]) => {
      const stopped = stop().catch((err: unknown) =>
        log.warn({ err, part }, "stopped without its last words"),
      );
      if ((await Promise.race([stopped, timeout])) === "late")
        log.warn({ part }, "not waited for any longer");
    }),
  );
  late.abort();
}
