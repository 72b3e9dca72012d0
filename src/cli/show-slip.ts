import { firstSignInLink, type Slip } from "#src/domains/people/index.ts";
import { localDay } from "#src/platform/clock/clock.ts";
import type { County } from "#src/platform/db/county.ts";
import { words } from "#src/platform/i18n/language.ts";
import { notedAddress } from "../processes/hub-address.ts";
import { tell } from "./output.ts";
import type { HubDatabase } from "./with-hub-database.ts";

const slipText = words(
  "{name}\n登记码 {code}\n{day} 前有效，只能用一次。打开 {link}",
  "{name}\n登記碼 {code}\n{day} 前有效，只能用一次。打開 {link}",
  "{name}\nCode {code}\nGood until {day}, once. Open {link}",
);

/** The link is by the hub's address as this command was told it, else as the hub noted it when it last started. */
export async function showSlip(
  { cell, config }: HubDatabase,
  county: County,
  { name, code, expiresAt }: Slip,
): Promise<void> {
  const origin = config.origin ?? (await notedAddress(cell)) ?? `http://localhost:${config.port}`;
  const link = firstSignInLink(origin, code);
  tell(slipText, { name, code, day: localDay(expiresAt, county.timeZone), link });
}
