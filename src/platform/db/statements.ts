/** Splits a migration into its statements. A statement ends with `;` at the end of a line outside `$$ … $$`. */
export function statementsOf(sql: string): string[] {
  const statements: string[] = [];
  let lines: string[] = [];
  let inBody = false;
  for (const line of sql.split("\n")) {
    if (lines.length === 0 && (line.trim() === "" || line.startsWith("--"))) continue;
    lines.push(line);
    if (line.split("$$").length % 2 === 0) inBody = !inBody;
    if (!inBody && line.trimEnd().endsWith(";")) {
      statements.push(lines.join("\n"));
      lines = [];
    }
  }
  if (lines.length > 0) throw new Error(`A statement does not end with a semicolon: ${lines[0]}`);
  return statements;
}
