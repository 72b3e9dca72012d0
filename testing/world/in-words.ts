/** An error with what caused it. */
export function inWords(error: unknown): string {
  return error instanceof Error ? `${error.message} ${inWords(error.cause ?? "")}` : String(error);
}
