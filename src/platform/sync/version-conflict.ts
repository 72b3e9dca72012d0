import { AppError } from "../errors/app-error.ts";

/**
 * Thrown by an action that finds that the record was changed since its writer saw it. A form shows its words as of any
 * other error; a device is also given both versions.
 */
export class VersionConflict extends AppError {
  /** The record as it is now, as its collection's document says it. */
  readonly current: unknown;

  constructor(refusal: AppError, current: unknown) {
    super(refusal.code, refusal, refusal.values, refusal.faults);
    this.current = current;
  }
}
