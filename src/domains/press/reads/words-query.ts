/** A PostgreSQL tsquery text that asks for all the words, each taken as it is. */
export function wordsQuery(words: readonly string[]): string {
  return [...new Set(words)]
    .map((word) => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`)
    .join(" & ");
}
