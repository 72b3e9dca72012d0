/** The media type of a photo by its first bytes; undefined for anything else, whatever its name says. */
export function photoType(head: Buffer): string | undefined {
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "image/jpeg";
  if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return "image/png";
  const isRiff = head.toString("latin1", 0, 4) === "RIFF";
  return isRiff && head.toString("latin1", 8, 12) === "WEBP" ? "image/webp" : undefined;
}
