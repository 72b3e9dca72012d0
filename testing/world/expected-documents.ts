import type pg from "pg";
import type { County } from "#src/platform/db/county.ts";
import type { DeviceHolder } from "#src/platform/sync/collection.ts";
import { asHolder } from "#src/platform/sync/hub/as-holder.ts";
import type { SyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import type { Bucket } from "#src/platform/sync/wire.ts";
import { collections } from "#src/processes/sync-hub.ts";
import type { WorldDevice } from "./world-device.ts";

/** Every row that devices may hold, read from the tables; the change log only says which late decisions are not yet old. */
const everyRow = `
  select 'task' as collection, 'organisation:' || organisation_no as bucket, id from task
  union all select 'notice', 'organisation:' || organisation_no, id from notice_recipient
  union all select 'organisation', 'organisation:' || no, id from organisation
  union all select 'article', 'news:' || to_char(published_on, 'YYYY-MM'), article_id from published_article
  union all select 'submission', 'person:' || author_id, id from submission
  union all select 'media', 'media:stations', id from media where for_stations
  union all select 'entry', b.bucket, e.id from sync_entry e, lateral (
      select 'device:' || e.device_id as bucket where e.holder = e.device_id
      union select 'person:' || case when e.holder = e.device_id then e.author else e.holder end) b
    where e.decided_by is not null and b.bucket is not null
      and exists (select from sync_change c where c.collection = 'entry' and c.row_id = e.id and not c.gone)`;

export interface DeviceRow {
  readonly collection: string;
  readonly bucket: Bucket;
  readonly id: string;
}

/** A hub with devices, seen from outside: a world, or any other with the product's hub. */
export interface Observed {
  readonly hub: {
    readonly sync: SyncHub;
    readonly database: { readonly owner: pg.ClientBase; readonly county: County };
  };
  readonly today: string;
  /** Where a person holds today a post that does an organisation's own work. */
  workingIn(personId: string): Promise<readonly number[]>;
}

export async function rowsForDevices({ hub }: Observed): Promise<readonly DeviceRow[]> {
  const { rows } = await hub.database.owner.query<DeviceRow>(everyRow);
  return rows;
}

const monthsKept = { phone: 3, station: 12 } as const;

/** The buckets of a device by the rules of the domains, told here a second time. */
export async function bucketsOf(world: Observed, { holder, id }: WorldDevice): Promise<ReadonlySet<Bucket>> {
  const month = Temporal.PlainDate.from(world.today).toPlainYearMonth();
  const news = Array.from(
    { length: monthsKept[holder.kind] },
    (_, n) => `news:${month.subtract({ months: n })}`,
  );
  if (holder.kind === "station") {
    return new Set([`device:${id}`, ...news, "media:stations", `organisation:${holder.organisationNo}`]);
  }
  const numbers = await world.workingIn(holder.personId);
  return new Set([...news, `person:${holder.personId}`, ...numbers.map((no) => `organisation:${no}`)]);
}

/** The documents that the reads give a device's holder now, by bucket, collection and id. */
export async function expectedDocuments(
  world: Observed,
  device: WorldDevice,
): Promise<ReadonlyMap<string, unknown>> {
  const { hub } = world;
  const buckets = await bucketsOf(world, device);
  const wanted = (await rowsForDevices(world)).filter(({ bucket }) => buckets.has(bucket));
  const holder: DeviceHolder = { ...device.holder, deviceId: device.id };
  return asHolder(hub.sync, hub.database.county, holder, async (ctx) => {
    const expected = new Map<string, unknown>();
    for (const { name, rows } of collections) {
      const asked = wanted.filter(({ collection }) => collection === name);
      const found = await rows(
        ctx,
        asked.map(({ bucket, id }) => ({ bucket, rowId: id })),
      );
      for (const { bucket, rowId, document } of found) expected.set(`${bucket} ${name} ${rowId}`, document);
    }
    return expected;
  });
}
