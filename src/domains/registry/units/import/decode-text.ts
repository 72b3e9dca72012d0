import { registryError } from "../../errors.ts";

/** What people save by mistake under a name ending in .csv. */
const signatures: readonly { readonly kind: string; readonly starts: readonly number[] }[] = [
  { kind: "Excel / ZIP", starts: [0x50, 0x4b] },
  { kind: "Excel 97", starts: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: "PDF", starts: [0x25, 0x50, 0x44, 0x46] },
  { kind: "GZIP", starts: [0x1f, 0x8b] },
];

/**
 * The text of a file: UTF-8 with or without byte-order mark, UTF-16 with one, else GB18030, as Chinese spreadsheets
 * save it.
 * @throws AppError registry.import-not-text
 */
export function decodeText(file: string, bytes: Buffer): string {
  const known = signatures.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) throw registryError("registry.import-not-text", { file, kind: known.kind });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode("utf-16le", file, bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode("utf-16be", file, bytes);
  if (bytes.includes(0)) throw notText(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decode("gb18030", file, bytes);
  }
}

function decode(encoding: string, file: string, bytes: Buffer): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw notText(file);
  }
}

function notText(file: string) {
  return registryError("registry.import-not-text", { file, kind: "binary" });
}
