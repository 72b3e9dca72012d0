import { sql } from "kysely";
import { z } from "zod";
import type { ReadContext } from "#src/platform/db/context.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import type { SyncCollection } from "#src/platform/sync/collection.ts";
import { stationsError } from "../errors.ts";
import type { ItemToday } from "../model/arrival.ts";

/** An item with what is shown of it. */
export interface ItemShown extends ItemToday {
  /** In each script; null when it was withdrawn and nothing of it is left to show. */
  readonly title: { readonly hans: string; readonly hant: string } | null;
  /** False for what is older than stations keep. */
  readonly keptByStations: boolean;
}

/** Those that go to everybody's devices; what belongs to one organisation or person is asked for elsewhere. */
const publicCollections: readonly string[] = ["article", "media"];

interface Document {
  readonly version?: number;
  readonly title?: string;
  readonly titleHans?: string;
  readonly titleHant?: string;
}

/** An article or media item as devices should hold it now. @throws AppError stations.item-unknown */
export async function itemToday(
  ctx: ReadContext,
  collections: readonly SyncCollection[],
  name: string,
  id: string,
): Promise<ItemShown> {
  const collection = collections.find((each) => each.name === name && publicCollections.includes(name));
  if (collection === undefined || !z.uuid().safeParse(id).success)
    throw stationsError("stations.item-unknown");
  const changes = await sql<{ bucket: string; gone: boolean; logged_at: Date }>`
    select bucket, gone, logged_at from sync_change where collection = ${name} and row_id = ${id}::uuid
    order by logged_at desc`.execute(ctx.db);
  const [latest] = changes.rows;
  if (latest === undefined) throw stationsError("stations.item-unknown");
  const buckets = changes.rows.filter(({ gone }) => !gone).map(({ bucket }) => bucket);
  const [row] = await collection.rows(
    ctx,
    buckets.map((bucket) => ({ bucket, rowId: id })),
  );
  const kept = await collection.buckets(ctx, { kind: "station", deviceId: id, organisationNo: 0 });
  const document = row?.document as Document | undefined;
  return {
    collection: name,
    id,
    version: document === undefined ? null : (document.version ?? 1),
    changedAt: latest.logged_at.toISOString(),
    title: document === undefined ? null : titleOf(document),
    keptByStations: changes.rows.some(({ bucket }) => kept.includes(bucket)),
  };
}

/**
 * The titles of what stations say does not arrive, by `article:<id>`; what is unknown here, or belongs to no public collection, is
 * missing.
 */
export async function itemTitles(
  ctx: ReadContext,
  collections: readonly SyncCollection[],
  names: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<ItemShown["title"]>>> {
  const found = new Map<string, NonNullable<ItemShown["title"]>>();
  for (const name of new Set(names)) {
    const [collection = "", id = ""] = name.split(":");
    const item = await itemToday(ctx, collections, collection, id).catch(unknownAsNothing);
    if (item?.title) found.set(name, item.title);
  }
  return found;
}

function unknownAsNothing(error: unknown): undefined {
  if (error instanceof AppError && error.code === "stations.item-unknown") return undefined;
  throw error;
}

function titleOf({ title = "", titleHans = title, titleHant = title }: Document) {
  return { hans: titleHans, hant: titleHant };
}
