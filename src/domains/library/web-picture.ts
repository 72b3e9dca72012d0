import type { Readable } from "node:stream";
import sharp from "sharp";
import { libraryError } from "./errors.ts";

/** As large as a page of the site or a phone ever shows it. */
const longestSide = 1600;

/** More than a phone's camera takes; a small file that unpacks to more is no photo. */
const mostPixels = 64_000_000;

/**
 * The picture as it is shown: turned upright, no larger than it is seen, as WebP, without where and when it was taken or
 * anything else that came along in the file. @throws AppError library.picture-unreadable
 */
export async function webPicture(source: Readable): Promise<Buffer> {
  const picture = sharp({ limitInputPixels: mostPixels, failOn: "error", animated: true })
    .autoOrient()
    .timeout({ seconds: 30 })
    .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 80 });
  source.on("error", (error) => picture.destroy(error));
  source.pipe(picture);
  try {
    return await picture.toBuffer();
  } catch (error) {
    throw libraryError("library.picture-unreadable", { reason: String(error).slice(0, 120) });
  } finally {
    source.destroy();
  }
}
