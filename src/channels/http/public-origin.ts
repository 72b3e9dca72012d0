export interface OriginRules {
  /** The installation's own address, where it was configured. */
  readonly origin: string | undefined;
  readonly tls: boolean;
  readonly trustProxy: boolean;
}

/**
 * Scheme and host as the reader's browser shows them. A proxy's word counts only where it is trusted; a form sent from
 * the configured address is its own also when a proxy passes another host on.
 */
export function publicOrigin(request: Request, rules: OriginRules): string {
  if (rules.origin !== undefined && request.headers.get("origin") === rules.origin) return rules.origin;
  const forwarded = (name: string) =>
    rules.trustProxy ? request.headers.get(name)?.split(",").at(-1)?.trim() : undefined;
  const host = forwarded("x-forwarded-host") ?? new URL(request.url).host;
  const scheme = forwarded("x-forwarded-proto") ?? ownScheme(rules);
  return `${scheme === "https" ? "https" : "http"}://${host.toLowerCase()}`;
}

export function isSecure(rules: OriginRules): boolean {
  return ownScheme(rules) === "https";
}

function ownScheme(rules: OriginRules): string {
  return rules.tls || rules.origin?.startsWith("https:") === true ? "https" : "http";
}
