import { AppError } from "../../errors/app-error.ts";

/** PostgreSQL's classes of errors that another try may not meet: connection, rollback, resources, shutting down, system. */
const passing = ["08", "25", "40", "53", "55", "57", "58"];

/**
 * Whether an entry failed by itself, so that it is answered as refused and the next goes on. What may pass, such as a full
 * disk or a lost connection, fails the push instead, and the device sends it again.
 */
export function isOwnFault(error: unknown): boolean {
  if (error instanceof AppError) return error.status < 500;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== "string" || error instanceof TypeError || error instanceof RangeError) return true;
  return /^[0-9A-Z]{5}$/.test(code) && !passing.includes(code.slice(0, 2));
}
