const mostNames = 300;
const longestNamed = 2_000;
const names = new Map<string, string>();

/**
 * The name under which an insert of rows is kept by a connection, or undefined: only what is written out in the code comes
 * again and again. One plan is as good as another for an insert, and the server makes it anew when the role or the
 * county changed; questions are planned each time, for their values decide how.
 */
export function nameOfInsert(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (
    names.size >= mostNames ||
    text.length > longestNamed ||
    !/^\s*insert into [^(]+\([^)]*\)\s*values\b/i.test(text)
  ) {
    return undefined;
  }
  const name = `insert_${names.size + 1}`;
  names.set(text, name);
  return name;
}
