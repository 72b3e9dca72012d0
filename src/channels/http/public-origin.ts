export interface OriginRules {
  /** The installation's own address, where it was configured. */
  readonly origin: string | undefined;
  readonly tls: boolean;
  readonly trustProxy: boolean;
}

/** As much of a request as tells by which address it came. */
export interface AskedAddress {
  readonly host: string;
  /** A header by its small-letter name. */
  header(name: string): string | undefined;
}

export function askedAddress(request: Request): AskedAddress {
  return { host: new URL(request.url).host, header: (name) => request.headers.get(name) ?? undefined };
}

/**
 * Scheme and host as the reader's browser shows them. A proxy's word counts only where it is trusted; a form sent from
 * the configured address is its own also when a proxy passes another host on.
 */
export function publicOrigin(asked: AskedAddress, rules: OriginRules): string {
  if (rules.origin !== undefined && asked.header("origin") === rules.origin) return rules.origin;
  const forwarded = (name: string) =>
    rules.trustProxy ? asked.header(name)?.split(",").at(-1)?.trim() : undefined;
  const host = forwarded("x-forwarded-host") ?? asked.host;
  const scheme = forwarded("x-forwarded-proto") ?? ownScheme(rules);
  return `${scheme === "https" ? "https" : "http"}://${host.toLowerCase()}`;
}

export function isSecure(rules: OriginRules): boolean {
  return ownScheme(rules) === "https";
}

function ownScheme(rules: OriginRules): string {
  return rules.tls || rules.origin?.startsWith("https:") === true ? "https" : "http";
}
