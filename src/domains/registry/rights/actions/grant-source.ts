import type { RightSourceKind } from "#src/platform/access/grants.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { splitPeriod } from "#src/platform/db/split-period.ts";
import { registryError } from "../../errors.ts";
import { endsBeforeStart } from "../../model/day.ts";
import { rightSources } from "../../periods.ts";
import { raiseRightsVersion } from "./raise-rights-version.ts";

/** A source of rights another domain opens: an assignment, the handling of a case, being a record's subject. */
export interface NewSource {
  readonly personId: string;
  readonly source: Exclude<RightSourceKind, "post">;
  /** The kind that grants name, e.g. of assignment. */
  readonly kind: string;
  /** Where it holds; for a sector the county. */
  readonly organisationNo: number;
  /** The record it follows; ending it names this. */
  readonly originId: string;
  readonly from: string;
  readonly until: string | null;
}

/** Called inside another domain's action, which has checked its own right. @throws AppError registry.ends-before-start */
export async function grantSource(ctx: WriteContext, source: NewSource): Promise<void> {
  if (endsBeforeStart(source.from, source.until)) {
    throw registryError("registry.ends-before-start", { from: source.from, until: source.until });
  }
  await raiseRightsVersion(ctx);
  await splitPeriod(ctx, rightSources, {
    key: keyOf(source),
    from: source.from,
    until: source.until,
    values: { source: source.source },
  });
}

/** Ends a source on a day: that day its rights are gone. */
export async function endSource(
  ctx: WriteContext,
  source: Pick<NewSource, "personId" | "kind" | "organisationNo" | "originId">,
  on: string,
): Promise<void> {
  await raiseRightsVersion(ctx);
  await splitPeriod(ctx, rightSources, { key: keyOf(source), from: on, until: null, values: null });
}

function keyOf(source: Pick<NewSource, "personId" | "kind" | "organisationNo" | "originId">) {
  return {
    origin_id: source.originId,
    person_id: source.personId,
    kind: source.kind,
    organisation_no: source.organisationNo,
  };
}
