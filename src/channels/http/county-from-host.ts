import { isIP } from "node:net";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";

export interface HostSettings {
  readonly ownHost?: string;
  readonly defaultCounty?: string;
}

export function hostSettings(origin: string | undefined, defaultCounty: string | undefined): HostSettings {
  return {
    ...(origin !== undefined && { ownHost: new URL(origin).hostname }),
    ...(defaultCounty !== undefined && { defaultCounty }),
  };
}

/**
 * The county a host name belongs to. `localhost` and addresses serve the county named in settings, else the only one
 * there is, else the only one without a host name; so does the installation's own name.
 */
export function countyFromHost(
  host: string,
  counties: readonly County[],
  settings: HostSettings,
): County | undefined {
  const name = hostName(host);
  const named = counties.find((county) => county.host === name);
  if (named !== undefined) return named;
  if (!isLocal(name) && name !== settings.ownHost) return undefined;
  if (counties.length === 1) return counties[0];
  if (settings.defaultCounty !== undefined)
    return counties.find((county) => county.code === settings.defaultCounty);
  const nameless = counties.filter((county) => county.host === null);
  return nameless.length === 1 ? nameless[0] : undefined;
}

/** The county of a host name, also one that has come since the directory was last read. */
export async function findCountyOf(
  host: string,
  cell: Cell,
  settings: HostSettings,
): Promise<County | undefined> {
  return (
    countyFromHost(host, await cell.counties(), settings) ??
    countyFromHost(host, await cell.countiesAnew(), settings)
  );
}

/** The name in a Host header, in small letters, without port and brackets. */
function hostName(host: string): string {
  return host
    .toLowerCase()
    .replace(/:\d+$/, "")
    .replace(/^\[(.*)\]$/, "$1");
}

function isLocal(name: string): boolean {
  return name === "localhost" || isIP(name) !== 0;
}
