import type { ReadContext } from "#src/platform/db/context.ts";
import type { ChangedRow, DeviceHolder, SyncCollection } from "#src/platform/sync/collection.ts";
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

/** A row that acts touched, and the organisation in whose bucket it lay or lies. */
export interface TouchedRow {
  readonly act_id: string;
  readonly organisation_no: number;
  readonly id: string;
}

export function changedRows(found: readonly TouchedRow[]): readonly ChangedRow[] {
  return found.map((row) => ({
    actId: row.act_id,
    bucket: organisationBucket(row.organisation_no),
    rowId: row.id,
  }));
}

/** The `rows` of a collection whose documents each belong to one organisation: what is asked for where it does not lie is left out. */
export function rowsOfOrganisations(
  read: (
    ctx: ReadContext,
    ids: readonly string[],
  ) => Promise<readonly { readonly id: string; readonly organisationNo: number }[]>,
): SyncCollection["rows"] {
  return async (ctx, wanted) => {
    const asked = new Set(wanted.map(({ bucket, rowId }) => `${bucket} ${rowId}`));
    const documents = await read(
      ctx,
      wanted.map(({ rowId }) => rowId),
    );
    return documents
      .map((document) => ({
        bucket: organisationBucket(document.organisationNo),
        rowId: document.id,
        document,
      }))
      .filter(({ bucket, rowId }) => asked.has(`${bucket} ${rowId}`));
  };
}
