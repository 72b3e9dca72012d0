const longestTitle = 60;

/**
 * A title from a file's name, whatever that name is: no path, no ending, no marks that nobody sees. Undefined when nothing
 * is left.
 */
export function titleOfFile(name: string): string | undefined {
  const last = name.toWellFormed().split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .replace(/\.[A-Za-z0-9]{1,8}$/, "")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  return [...plain].slice(0, longestTitle).join("") || undefined;
}
