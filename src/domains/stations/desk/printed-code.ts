import { localDay } from "#src/platform/clock/clock.ts";
import type { DeskScope } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import type { IssuedCode } from "../actions/issue-code.ts";
import type { PrintedCode } from "./code-slip.tsx";

export async function printedCode(
  { station, code, expiresAt }: IssuedCode,
  organisationName: string,
  { county, language, origin }: DeskScope,
): Promise<PrintedCode> {
  const shown = await inReaderScript(language, [station.name, organisationName]);
  return {
    stationId: station.id,
    name: shown(station.name),
    organisationName: shown(organisationName),
    code,
    until: localDay(expiresAt, county.timeZone),
    hub: origin,
  };
}
