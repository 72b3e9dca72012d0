import { createHash } from "node:crypto";
import { passkeyScript } from "#src/domains/people/site/passkey-script.ts";

/** What every answer carries. */
export function commonHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    ...(secure && { "strict-transport-security": "max-age=31536000; includeSubDomains" }),
  };
}

/** What answers to phones and stations carry: no browser shows them, and their lines are thin. */
export function deviceHeaders(secure: boolean): Readonly<Record<string, string>> {
  const { "strict-transport-security": transport } = commonHeaders(secure);
  return {
    "x-content-type-options": "nosniff",
    ...(transport !== undefined && { "strict-transport-security": transport }),
  };
}

const closed = ["default-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"];

/** The site runs no script at all, not even its own. Checkers of pages fetch robots.txt from within one: `connect-src`. */
export const sitePolicy = [
  ...closed,
  "img-src 'self' data:",
  "media-src 'self'",
  "style-src 'self'",
  "manifest-src 'self'",
  "connect-src 'self'",
].join("; ");

/** The site's one page with a script, named by its hash; it signs in with a passkey and talks to nobody but us. */
export const signInPolicy = `${sitePolicy}; script-src 'sha256-${hashOf(passkeyScript)}'`;

function hashOf(script: string): string {
  return createHash("sha256").update(script).digest("base64");
}

/**
 * The desk runs its own files and the inline scripts that carry this answer's nonce. Style attributes are allowed:
 * Mantine's server rendering sets its sizes by them, and they reach no script.
 */
export function deskPolicy(nonce: string): string {
  return [
    ...closed,
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "manifest-src 'self'",
  ].join("; ");
}

/** The phone app runs its own files and talks to nobody but us; `blob:` is for photos that were not sent yet. */
export const phonePolicy = [
  ...closed,
  "img-src 'self' blob:",
  "media-src 'self'",
  "connect-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
].join("; ");

/** What every page of the site carries, from memory or made anew. */
export function siteHeaders(secure: boolean): Readonly<Record<string, string>> {
  return { ...commonHeaders(secure), "content-security-policy": sitePolicy };
}
