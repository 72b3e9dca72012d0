import type { VisibilityClass } from "./reach.ts";

/** The sources a right can come from (product principle 4), and the dated sector that only reads. */
export type RightSourceKind = "post" | "assignment" | "handling" | "subject" | "sector";

/**
 * How far a grant reaches from the organisation of its source, in the tree of the day asked about. `county` is every
 * organisation that began by that day, also what one that has ended left behind. `everyone` is the county and beside it
 * the persons of no organisation (number 0), whom nobody else sees.
 */
export type Over = "own" | "subtree" | "county" | "everyone";

/** What holding a source gives. Each domain lists its own; processes put them together for the registry's `rightsOf`. */
export interface Grant {
  readonly source: RightSourceKind;
  /** For posts the kind of post (`secretary`), for the others the kind of assignment; `*` for any. */
  readonly kind: string;
  readonly over: Over;
  /** Names of actions and reads, `domain.verb-object`. */
  readonly rights: readonly string[];
  readonly read: readonly VisibilityClass[];
  readonly write: readonly VisibilityClass[];
}
