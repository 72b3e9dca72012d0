/** True when a write failed because another row holds the value that this constraint keeps unique. */
export function isTaken(error: unknown, constraint: string): boolean {
  return error instanceof Error && "constraint" in error && error.constraint === constraint;
}
