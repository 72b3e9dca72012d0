import { isIP } from "node:net";

/**
 * Whether a Host header may mean a station: an address, a machine's bare name, or a name that only a local network gives. A
 * page elsewhere that lets its own name point here (DNS rebinding) is asked for under that name and gets nothing.
 */
export function isLocalHost(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/:\d{1,5}$/, "")
    .replace(/^\[(.*)\]$/, "$1");
  return isIP(name) !== 0 || /^[a-z0-9](?:[a-z0-9-]{0,62})(?:\.(?:local|lan|home\.arpa))?$/.test(name);
}
