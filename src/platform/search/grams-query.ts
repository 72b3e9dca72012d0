const han = /\p{Script=Han}+/gu;

function quoted(gram: string): string {
  return `'${gram.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/**
 * A PostgreSQL tsquery text for what the county's function `search_grams` made of texts: all the words, each by its
 * characters or pairs of neighbours, so that a word is found wherever it stands. Words are simplified and in lower case.
 */
export function gramsQuery(words: readonly string[]): string {
  const grams = words.flatMap((word) => [
    ...(word.match(han) ?? []).flatMap(pairsOf),
    ...(word.replaceAll(han, " ").match(/[\p{L}\p{N}]+/gu) ?? []),
  ]);
  return [...new Set(grams)].map(quoted).join(" & ");
}
