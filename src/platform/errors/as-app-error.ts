import { AppError } from "./app-error.ts";
import { platformError } from "./platform-errors.ts";

/** PostgreSQL's own code, and those of the operating system. */
const fullCodes = new Set(["53100", "ENOSPC", "EDQUOT"]);

/** PostgreSQL's "too many connections", "cancelled", "shutting down", "crashed" and "starting up". */
const busyCodes = new Set(["53300", "57014", "57P01", "57P02", "57P03"]);

const poolIsOut = "timeout exceeded when trying to connect";

/** What a person is told of any error. Unknown ones say only that something failed. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDiskFull(error)) return platformError("server.disk-full");
  if (isUnstorable(error)) return platformError("input.unstorable");
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  const isBusy = busyCodes.has(code ?? "") || message === poolIsOut;
  return platformError(isBusy ? "server.busy" : "server.failed");
}

/** Whether a disk had no room left, also where a library has wrapped the database's error. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: string };
  return fullCodes.has(code ?? "") || isDiskFull(error.cause);
}

/** Characters that PostgreSQL keeps in no text: zero, and halves of a pair in JSON. */
const unstorableCodes = new Set(["22021", "22P05"]);

/** Whether a text held such a character. Nobody types one; pasting and faulty programs bring them. */
export function isUnstorable(error: unknown): boolean {
  return error instanceof Error && unstorableCodes.has((error as { code?: string }).code ?? "");
}
