export interface ByteRange {
  readonly start: number;
  /** The first byte that is left out. */
  readonly end: number;
}

/**
 * The one range of a file that a request asks for (RFC 9110, 14.2); undefined: the whole. The file's hash is its entity tag, so that a
 * range of another file's bytes is never mixed in.
 */
export function rangeOf(
  { headers, method }: Request,
  hash: string,
  size: number,
): ByteRange | "none" | undefined {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get("range") ?? "") ?? [];
  if (method !== "GET" || from === undefined || to === undefined || from + to === "") return undefined;
  const known = headers.get("if-range");
  if (known !== null && known !== `"${hash}"`) return undefined;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size : Math.min(Number(to) + 1, size);
  if (from !== "" && to !== "" && Number(to) < start) return undefined;
  return start >= end ? "none" : { start, end };
}

/** Whether the browser has these bytes already. */
export function holds(ifNoneMatch: string | null, hash: string): boolean {
  const tags = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(`"${hash}"`);
}

export function notSatisfiable(size: number): Response {
  return new Response(null, {
    status: 416,
    headers: { "content-range": `bytes */${size}`, "cache-control": "no-store" },
  });
}
