import { localDay } from "#src/platform/clock/clock.ts";
import type { County } from "#src/platform/db/county.ts";
import type { Slip } from "../actions/invite-holders.ts";
import type { PrintedSlip } from "./slips.tsx";

export function printedSlip({ name, nameScript, code, expiresAt }: Slip, county: County): PrintedSlip {
  return { name, nameScript, code, until: localDay(expiresAt, county.timeZone) };
}
