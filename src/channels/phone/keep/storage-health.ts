/** How safely the phone keeps what is written on it. */
export interface StorageHealth {
  /** The system has promised not to clear it when room grows short. */
  readonly lasting: boolean;
  /** 0 to 1; null where the browser does not tell. */
  readonly used: number | null;
}

/** From this share on the person is warned: the next photo may not fit. */
export const nearlyFull = 0.9;

export async function readStorageHealth(): Promise<StorageHealth> {
  const { storage } = navigator;
  const [lasting, estimate] = await Promise.all([
    storage?.persisted?.() ?? false,
    storage?.estimate?.().catch(() => undefined),
  ]);
  const { quota, usage } = estimate ?? {};
  return { lasting, used: quota === undefined || quota === 0 || usage === undefined ? null : usage / quota };
}

/** Asks the system to keep the data; some browsers ask the person, some decide by themselves. */
export async function askToLast(): Promise<boolean> {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}

/** Whether an error says that the phone has no room left. */
export function isFull(error: unknown): boolean {
  const named = error as { readonly name?: string; readonly inner?: { readonly name?: string } } | null;
  return named?.name === "QuotaExceededError" || named?.inner?.name === "QuotaExceededError";
}
