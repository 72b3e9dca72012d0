import { phoneCodeLifetime } from "../model/sign-in-rules.ts";

const name = (origin: string): string =>
  origin.startsWith("https:") ? "__Host-sanwang-phone" : "sanwang-phone";

/** The Set-Cookie header that binds a code sent by phone to this browser. */
export function phoneCookie(origin: string, id: string): string {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  return `${name(origin)}=${id}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${phoneCodeLifetime / 1000}${secure}`;
}

/** The id in the browser's cookie; undefined when it asked for no code, or too long ago. */
export function phoneCookieOf(origin: string, headers: Headers): string | undefined {
  const prefix = `${name(origin)}=`;
  const id = (headers.get("cookie") ?? "")
    .split("; ")
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
  return id !== undefined && /^[0-9a-f-]{36}$/.test(id) ? id : undefined;
}
