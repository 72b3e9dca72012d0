import { networkInterfaces } from "node:os";
import type { Cell } from "#src/platform/db/cell.ts";
import type { OriginRules } from "./public-origin.ts";

/**
 * Tells the origins this process really has from what a request may claim: readers choose the Host header, and pages
 * kept under names without end would push out the others. `port` is the one listened on, known once it listens.
 */
export function ownOrigins(
  cell: Cell,
  rules: OriginRules,
  port: () => number,
): (origin: string) => Promise<boolean> {
  const configured = rules.origin === undefined ? undefined : new URL(rules.origin);
  const names = new Set(["localhost", ...addressesOfThisMachine()]);
  if (configured !== undefined) names.add(configured.hostname);
  return async (origin) => {
    const { hostname, port: asked } = new URL(origin);
    const knownPort = asked === "" || asked === String(port()) || asked === configured?.port;
    if (!knownPort) return false;
    return names.has(hostname) || (await cell.counties()).some(({ host }) => host === hostname);
  };
}

function addressesOfThisMachine(): string[] {
  const found = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return found.map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address));
}
