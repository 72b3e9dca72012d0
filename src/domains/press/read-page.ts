import { pressError } from "./errors.ts";

/** An old page is a few thousand characters; a file of more is something else. */
export const longestPage = 2_000_000;

const signatures: readonly { readonly kind: string; readonly bytes: readonly number[] }[] = [
  { kind: "ZIP / DOCX / XLSX", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "PDF", bytes: [0x25, 0x50, 0x44, 0x46] },
  { kind: "DOC / XLS", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: "RTF", bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

/**
 * The text of an old page: UTF-8 or UTF-16 with or without a mark, or GB18030 (with it GBK and GB2312).
 * @throws AppError press.file-too-large, press.file-other-format, press.file-not-text, press.file-is-source,
 *   press.file-empty; nothing is kept of the file.
 */
export function readPage(bytes: Uint8Array): string {
  requireSize(bytes.length);
  const known = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) throw pressError("press.file-other-format", { kind: known.kind });
  const text = decoded(bytes);
  if (text === undefined || isBinary(text)) throw pressError("press.file-not-text");
  if (/^\s*<(?:!doctype|html|head|body)\b/i.test(text)) throw pressError("press.file-is-source");
  if (text.trim() === "") throw pressError("press.file-empty");
  return text;
}

/** @throws AppError press.file-too-large; to be asked before a file is read. */
export function requireSize(bytes: number): void {
  if (bytes > longestPage) {
    throw pressError("press.file-too-large", {
      size: Math.ceil(bytes / 1_000_000),
      limit: longestPage / 1_000_000,
    });
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly("utf-16be", bytes);
  return strictly("utf-8", bytes) ?? strictly("gb18030", bytes);
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Text has line ends and tabs, hardly another control character. */
function isBinary(text: string): boolean {
  const controls = text.match(/[^\P{Cc}\t\n\r\f]/gu)?.length ?? 0;
  return text.includes("\u0000") || controls * 100 > text.length;
}
