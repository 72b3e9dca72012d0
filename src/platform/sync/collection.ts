import type { ReadContext } from "../db/context.ts";
import type { Bucket } from "./wire.ts";

/** Whom a device serves: a person on a phone, or a station of an organisation. */
export type DeviceHolder =
  | { readonly kind: "phone"; readonly deviceId: string; readonly personId: string }
  | { readonly kind: "station"; readonly deviceId: string; readonly organisationNo: number };

export interface ChangedRow {
  readonly actId: string;
  readonly bucket: Bucket;
  readonly rowId: string;
}

export interface CollectionRow {
  readonly bucket: Bucket;
  readonly rowId: string;
  readonly document: unknown;
}

/**
 * What devices may hold of a domain: docs/decisions/0021. `changes` and `rows` are asked by the machine, `rows` also under the
 * row policies of the person who pulls.
 */
export interface SyncCollection {
  /** `task`, `notice`, `article` …; unique in the product and never renamed. */
  readonly name: string;
  /** Every station's screen may show all of it: then it also travels on disks, which anybody may find. */
  readonly onDisks?: true;
  /** The buckets of this collection that a device may have now, with the rights of `ctx`. */
  readonly buckets: (ctx: ReadContext, holder: DeviceHolder) => Promise<readonly Bucket[]>;
  /**
   * Every row these acts touched, once for each bucket it lay in before or lies in after them. Reads tables by act_id and
   * their history by superseded_by; both are indexed.
   */
  readonly changes: (ctx: ReadContext, actIds: readonly string[]) => Promise<readonly ChangedRow[]>;
  /** The documents of the given rows in the given buckets; what is missing has left its bucket. */
  readonly rows: (
    ctx: ReadContext,
    wanted: readonly { readonly bucket: Bucket; readonly rowId: string }[],
  ) => Promise<readonly CollectionRow[]>;
}
