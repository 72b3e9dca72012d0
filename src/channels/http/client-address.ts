import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/** The address a request came from; behind a trusted proxy the one that the proxy saw. */
export function clientAddress(
  socket: string,
  forwardedFor: string | null | undefined,
  trustProxy: boolean,
): string {
  const forwarded = trustProxy ? forwardedFor?.split(",").at(-1)?.trim() : undefined;
  return forwarded === undefined || forwarded === "" ? socket : forwarded;
}

export function socketAddress(c: Context): string {
  return getConnInfo(c).remote.address ?? "unknown";
}

/** True for a program on this machine that no proxy stands before. */
export function isLoopback(c: Context): boolean {
  const address = socketAddress(c);
  const local = address === "::1" || /^(::ffff:)?127\./.test(address);
  return local && c.req.header("x-forwarded-for") === undefined;
}
