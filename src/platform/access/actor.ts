/** Who asks. `person` is a signed-in person; `visitor` a reader without account; `system` a job or an operator at the machine. */
export type Actor =
  | { readonly kind: "person"; readonly personId: string; readonly onBehalfOf?: string }
  | { readonly kind: "visitor" }
  | { readonly kind: "system"; readonly job: string };

export const visitor: Actor = { kind: "visitor" };
