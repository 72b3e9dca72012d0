import type { Look } from "#src/platform/audit/record-look.ts";

/** The look at a list of persons; an empty one showed nobody. */
export function listOf(purpose: string, persons: number): Look | undefined {
  return persons === 0 ? undefined : { kind: "list", subjectCount: persons, purpose };
}
