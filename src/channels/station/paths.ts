import type { SitePath } from "../site/paths.ts";

/** `page` counts from 1. */
export function newsPath(page = 1): SitePath {
  return { pathname: "/", query: page > 1 ? { page: String(page) } : {} };
}

export const mediaPath: SitePath = { pathname: "/media" };
export const duePath: SitePath = { pathname: "/due" };
export const writtenPath: SitePath = { pathname: "/written" };
export const keeperPath: SitePath = { pathname: "/keeper" };
/** Asked for by the page itself while a contact is under way. */
export const keeperAgainPath: SitePath = { pathname: "/keeper", query: { again: "self" } };
export const syncPath: SitePath = { pathname: "/keeper/sync" };
export const linePath: SitePath = { pathname: "/keeper/line" };
export const signOutPath: SitePath = { pathname: "/sign-out" };

export function mediumPath(id: string): SitePath {
  return { pathname: `/media/${id}` };
}

export type DueKind = "task" | "notice" | "record";

export function dueItemPath(kind: DueKind, id: string): SitePath {
  return { pathname: `/due/${kind}/${id}` };
}

/** `again`: the entry that came back and is to be written anew. */
export function writePath(again?: string): SitePath {
  return { pathname: "/write", query: again === undefined ? {} : { again } };
}

/** `next`: where to go after it. */
export function signInPath(next?: string): SitePath {
  return { pathname: "/sign-in", query: next === undefined ? {} : { next } };
}

/** Only a page of ours that asks for signing in; nothing that a link from outside may choose. */
export function safeNext(next: string): SitePath {
  return { pathname: /^\/(?:due|write|written|keeper)(?:\/[a-z0-9-]+){0,2}$/.test(next) ? next : "/due" };
}

export function fileAddress(hash: string): string {
  return `/files/${hash}`;
}
