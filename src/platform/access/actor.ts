/** Who asks. `person` is a signed-in person; `visitor` a reader without account; `system` a job or an operator at the machine. */
export type Actor =
  | {
      readonly kind: "person";
      readonly personId: string;
      readonly onBehalfOf?: string;
      readonly confirms?: ConfirmedEntry;
    }
  | { readonly kind: "visitor" }
  | { readonly kind: "system"; readonly job: string };

/**
 * The late entry a successor confirms, as the hub knows it: whose it is, and of which organisation. `onBehalfOf` alone says
 * no such thing, a device may send it.
 */
export interface ConfirmedEntry {
  readonly author: string;
  readonly organisationNo: number;
}

export const visitor: Actor = { kind: "visitor" };
