import type { ReadContext } from "#src/platform/db/context.ts";
import { countyNo } from "../../model/county-no.ts";
import { dayBefore } from "../../model/day.ts";
import { organisationsOn, parentOn } from "../../organisations/reads/organisation-periods.ts";

/**
 * Who keeps the persons of an organisation that ends on a day: the nearest one above it, each followed from its own last
 * day, that lives on `livingOn`.
 */
export async function homeAfter(
  ctx: ReadContext,
  organisationNo: number,
  endsOn: string,
  livingOn: string,
): Promise<number> {
  let [no, lastDay] = [organisationNo, dayBefore(endsOn)];
  for (;;) {
    const parent = await parentOn(ctx, no, lastDay);
    if (parent === null) return countyNo;
    const [living] = await organisationsOn(ctx, [{ no: parent, on: livingOn }]);
    if (living !== undefined) return parent;
    const [ended] = await organisationsOn(ctx, [{ no: parent, on: lastDay }]);
    if (ended === undefined || ended.until === null) return countyNo;
    [no, lastDay] = [parent, dayBefore(ended.until)];
  }
}
