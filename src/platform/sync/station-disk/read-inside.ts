import { constants } from "node:fs";
import { lstat, open } from "node:fs/promises";
import { dirname, relative, sep } from "node:path";

export type ReadInside =
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  | { readonly kind: "missing" }
  | { readonly kind: "outside" }
  | { readonly kind: "too-large" };

/**
 * Reads a plain file below `root`. A link anywhere on the way there, or anything but a plain file, counts as leading out of the
 * folder: a disk that comes by hand may have been prepared by anybody.
 */
export async function readInside(root: string, path: string, maxBytes: number): Promise<ReadInside> {
  for (const folder of foldersBetween(root, path)) {
    const found = await lstat(folder).catch(() => undefined);
    if (found === undefined) return { kind: "missing" };
    if (!found.isDirectory()) return { kind: "outside" };
  }
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return { kind: "missing" };
  if (!found.isFile()) return { kind: "outside" };
  if (found.size > maxBytes) return { kind: "too-large" };
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const bytes = await file.readFile();
    return { kind: "bytes", bytes };
  } finally {
    await file.close();
  }
}

/** From the root to the folder that the path lies in. */
function foldersBetween(root: string, path: string): readonly string[] {
  const parts = relative(root, dirname(path)).split(sep);
  return [root, ...parts.map((_, upTo) => [root, ...parts.slice(0, upTo + 1)].join(sep))];
}
