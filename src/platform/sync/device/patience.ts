import { SyncError } from "./sync-error.ts";

/** How often and how soon a device tries again within one contact. */
export interface Patience {
  /** Tries in a row without any progress before the contact is given up. */
  readonly tries: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 to below 1. Hundreds of stations lose their line at the same moment and must not come back at the same one. */
  readonly random: () => number;
}

export const usualPatience: Patience = {
  tries: 5,
  firstWaitMs: 1_000,
  longestWaitMs: 60_000,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
};

/**
 * Does the work again while it fails by the line or a busy hub. `hasMoved` tells whether a failed try got further, which
 * begins the count anew. The wait doubles, and is chosen anywhere in its upper half.
 */
export async function patiently<T>(
  patience: Patience,
  work: () => Promise<T>,
  hasMoved: () => boolean = () => false,
): Promise<T> {
  let failed = 0;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SyncError) || !error.mayPass) throw error;
      failed = hasMoved() ? 1 : failed + 1;
      if (failed >= patience.tries) throw error;
      await patience.sleep(waitAfter(patience, failed, error.waitMs));
    }
  }
}

function waitAfter(patience: Patience, failed: number, asked: number | null): number {
  const doubled = Math.min(patience.longestWaitMs, patience.firstWaitMs * 2 ** (failed - 1));
  return Math.max(asked ?? 0, doubled / 2) + (doubled / 2) * patience.random();
}
