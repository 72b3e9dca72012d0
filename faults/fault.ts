/** What one kind of fault did. `lost` and `doubled` count confirmed work that is missing or there twice. */
export interface FaultReport {
  readonly fault: string;
  readonly runs: number;
  readonly lost: number;
  readonly doubled: number;
  readonly note: string;
  readonly ok: boolean;
}

/** `seed` decides every chance in it, so that a run can be repeated; `days` is how long simulated worlds live, where somebody wants it otherwise. */
export type FaultTest = (
  report: (result: FaultReport) => void,
  runs: number,
  seed: number,
  days?: number,
) => Promise<void>;
