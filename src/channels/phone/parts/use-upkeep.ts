import { useEffect } from "react";
import type { Clock } from "#src/platform/clock/clock.ts";
import type { OpenPhone } from "../open-phone.ts";

const everyMs = 300_000;
/** A phone left on the table locks itself. */
const lockAfterMs = 600_000;

/** Syncs while the app is looked at and when the line comes back; locks what was out of sight for long. */
export function useUpkeep(phone: OpenPhone, clock: Clock, lock: () => void): void {
  useEffect(() => {
    let hiddenAt: number | null = null;
    const sync = (): void => {
      if (document.visibilityState === "visible") void phone.sync();
    };
    const seen = (): void => {
      const now = clock.now().getTime();
      if (document.visibilityState === "hidden") {
        hiddenAt = now;
        return;
      }
      if (hiddenAt !== null && now - hiddenAt > lockAfterMs) lock();
      else void phone.refresh().then(sync);
      hiddenAt = null;
    };
    const timer = setInterval(sync, everyMs);
    addEventListener("online", sync);
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearInterval(timer);
      removeEventListener("online", sync);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [phone, clock, lock]);
}
