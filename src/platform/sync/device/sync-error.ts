/**
 * Why a contact stopped. `no-line`: nothing or only a part came; `busy`: the hub asks for patience; `version`: this
 * program is too old or too new for the hub; `device-unknown`: the hub does not know the device, or no longer;
 * `refused`: the hub will not take what was sent; `epoch`: the hub was restored while the contact lasted; `device`: the
 * device itself could not keep or read something, its disk being full for one.
 */
export type SyncStop = "no-line" | "busy" | "version" | "device-unknown" | "refused" | "epoch" | "device";

export class SyncError extends Error {
  override readonly name = "SyncError";
  readonly stop: SyncStop;
  /** The code of the hub's problem, where it gave one. */
  readonly code: string | null;
  /** What the hub asks to wait, in milliseconds. */
  readonly waitMs: number | null;

  constructor(
    stop: SyncStop,
    because: { code?: string | null; waitMs?: number | null; cause?: unknown } = {},
  ) {
    super(because.code ?? stop, { cause: because.cause });
    this.stop = stop;
    this.code = because.code ?? null;
    this.waitMs = because.waitMs ?? null;
  }

  /** Whether the same may be tried again in this contact. */
  get mayPass(): boolean {
    return this.stop === "no-line" || this.stop === "busy";
  }
}

/** Errors of another kind mean `otherwise`: which one, knows the place where they arise. */
export function asSyncError(error: unknown, otherwise: SyncStop): SyncError {
  return error instanceof SyncError ? error : new SyncError(otherwise, { cause: error });
}
