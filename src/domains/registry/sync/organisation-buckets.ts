import type { ReadContext } from "#src/platform/db/context.ts";
import type { DeviceHolder } from "#src/platform/sync/collection.ts";
import type { Bucket } from "#src/platform/sync/wire.ts";

/** What an organisation works with: its tasks, the notices it got, its own record. */
export function organisationBucket(no: number): Bucket {
  return `organisation:${no}`;
}

/**
 * The organisations a device works for: a station its own; a phone those for which its person may report tasks as done, not all
 * that the person may read, which for an office is the county.
 */
export function organisationBuckets(ctx: ReadContext, holder: DeviceHolder): readonly Bucket[] {
  if (holder.kind === "station") return [organisationBucket(holder.organisationNo)];
  const numbers = ctx.rights?.named.get("registry.complete-task") ?? new Set<number>();
  return [...numbers].map(organisationBucket);
}
