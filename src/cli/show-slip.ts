import { firstSignInLink, type Slip } from "#src/domains/people/index.ts";
import { localDay } from "#src/platform/clock/clock.ts";
import type { County } from "#src/platform/db/county.ts";
import { words } from "#src/platform/i18n/language.ts";
import { tell } from "./output.ts";
import type { HubDatabase } from "./with-hub-database.ts";

const slipText = words(
  "{name}\n登记码 {code}\n{day} 前有效，只能用一次。打开 {link}",
  "{name}\n登記碼 {code}\n{day} 前有效，只能用一次。打開 {link}",
  "{name}\nCode {code}\nGood until {day}, once. Open {link}",
);

export function showSlip({ config }: HubDatabase, county: County, { name, code, expiresAt }: Slip): void {
  const { origin, port } = config;
  const link = firstSignInLink(origin ?? `http://localhost:${port}`, code);
  tell(slipText, { name, code, day: localDay(expiresAt, county.timeZone), link });
}
