const mostNames = 300;
const longestNamed = 4_000;
const names = new Map<string, string>();

/** Which statements a connection keeps parsed and planned: inserts of rows, or questions too. */
export type Kept = "inserts" | "inserts and questions";

/**
 * The name under which a connection keeps a statement, or undefined. Only what is written out in the code comes again and
 * again; names come to an end, so that statements made at run time fill no connection. One plan of an insert is as good as
 * another; a question's may depend on its values, so they are kept where the code asks few and simple ones, and the server
 * still takes a general plan only where it looks no dearer. It plans anew when role, county or tables changed.
 */
export function nameOfStatement(text: string, kept: Kept): string | undefined {
  if (kept === "inserts" && !insertOfRows.test(text)) return undefined;
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames || text.length > longestNamed) return undefined;
  const name = `kept_${names.size + 1}`;
  names.set(text, name);
  return name;
}

const insertOfRows = /^\s*insert into [^(]+\([^)]*\)\s*values\b/i;
