/** Control characters and marks that turn the direction of what follows; nobody types them, pasting brings them. */
const invisible = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A text as it can be stored and shown: whole characters, no invisible ones, lines ended by `\n`, tabs as spaces. */
export function cleanText(text: string): string {
  const lines = text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replaceAll("\t", " ");
  return lines.replace(invisible, (character) => (character === "\n" ? character : ""));
}
