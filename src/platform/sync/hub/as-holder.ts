import type { Rights } from "../../access/reach.ts";
import type { ReadContext } from "../../db/context.ts";
import type { County } from "../../db/county.ts";
import { withCounty, withRights } from "../../db/with-county.ts";
import type { DeviceHolder } from "../collection.ts";
import type { SyncHub } from "./sync-hub.ts";

/** A read with the rights of a device's holder: the database refuses what the buckets would wrongly give. */
export type HolderContext = ReadContext & { readonly rights: Rights };

/** Reads as the person of a phone, or as a station with the rights its organisation's station has now. */
export async function asHolder<T>(
  { cell, stations }: SyncHub,
  county: County,
  holder: DeviceHolder,
  work: (ctx: HolderContext) => Promise<T>,
): Promise<T> {
  if (holder.kind === "phone") {
    const actor = { kind: "person", personId: holder.personId } as const;
    return withCounty(cell, county, actor, (ctx) => work(ctx as HolderContext));
  }
  const machine = { kind: "system", job: "sync.station-rights" } as const;
  const rights = await withCounty(cell, county, machine, (ctx) => stations.rightsOf(ctx, holder));
  return withRights(cell, county, rights, (ctx) => work(ctx as HolderContext));
}
