import type { ReadContext } from "#src/platform/db/context.ts";
import { myPhones } from "#src/platform/sync/hub/my-phones.ts";
import { localMinute } from "../model/local-minute.ts";

/** One of the phones of the person who asks, with times as the county's clocks show them. */
export interface MyDevice {
  readonly id: string;
  readonly name: string;
  readonly since: string;
  readonly lastContact: string | null;
  /** It erases what can be read when it next comes into contact. */
  readonly wipeOrdered: boolean;
}

export async function myDevices(ctx: ReadContext): Promise<readonly MyDevice[]> {
  const { timeZone } = ctx.county;
  return (await myPhones(ctx)).map(({ id, name, enrolledAt, lastContactAt, wipeOrdered }) => ({
    id,
    name,
    since: localMinute(enrolledAt, timeZone),
    lastContact: lastContactAt === null ? null : localMinute(lastContactAt, timeZone),
    wipeOrdered,
  }));
}
