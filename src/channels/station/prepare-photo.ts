import { createHash } from "node:crypto";
import type { EntryFile } from "./means.ts";

/** As on phones: enough for a newspaper's column, small enough for a village's line. */
const longestEdge = 1_600;
const mostBytes = 400_000;
const qualities = [82, 70, 55, 40] as const;

/** A bomb of a small file and a huge picture is not opened. */
const mostPixels = 80_000_000;
const readable = new Set(["jpeg", "png", "webp"]);

/**
 * A photo as it is sent: turned the right way up, scaled down and written anew, so that place, time and camera, which the original
 * carries, stay here. Undefined for what is no photo. The library is loaded when it is first needed: most stations sit idle.
 */
export async function preparePhoto(original: Uint8Array): Promise<EntryFile | undefined> {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  const options = { limitInputPixels: mostPixels, failOn: "error" } as const;
  try {
    const { format } = await sharp(original, options).metadata();
    if (!readable.has(format)) return undefined;
    const upright = sharp(original, options)
      .rotate()
      .flatten({ background: "#ffffff" })
      .resize({ width: longestEdge, height: longestEdge, fit: "inside", withoutEnlargement: true });
    let bytes: Uint8Array = new Uint8Array();
    for (const quality of qualities) {
      bytes = await upright.clone().jpeg({ quality }).toBuffer();
      if (bytes.byteLength <= mostBytes) break;
    }
    const hash = createHash("sha256").update(bytes).digest("hex");
    return { hash, mediaType: "image/jpeg", bytes };
  } catch {
    return undefined;
  }
}
