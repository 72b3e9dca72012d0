import { registryError } from "../../errors.ts";
import { mayStandUnder, type OrganisationKind } from "../model/organisation-kinds.ts";

export interface ParentPeriod {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly from: string;
  readonly until: string | null;
}

/**
 * The parent must live all the time in which something stands under it, and be of a kind that may hold it.
 * @throws AppError registry.not-living, registry.kind-does-not-fit
 */
export function checkParent(
  parent: ParentPeriod,
  child: { readonly kind: OrganisationKind; readonly from: string; readonly until: string | null },
): void {
  const livesLongEnough = parent.until === null || (child.until !== null && child.until <= parent.until);
  if (child.from < parent.from || !livesLongEnough) {
    throw registryError("registry.not-living", { name: parent.name, lives: lifetime(parent) });
  }
  if (!mayStandUnder(child.kind, parent.kind)) throw registryError("registry.kind-does-not-fit");
}

/** `2020-01-01 –` or `2020-01-01 – 2026-12-31`, the last day being the first on which it is no more. */
export function lifetime(period: { readonly from: string; readonly until: string | null }): string {
  return `${period.from} – ${period.until ?? ""}`.trim();
}
