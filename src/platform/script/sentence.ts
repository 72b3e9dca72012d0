/** A sentence ends at its full stop, at a paragraph's end, or at a semicolon: a clause is enough to judge a word by. */
const sentences = /[^。！？!?；;\n]*(?:[。！？!?；;]+[」』”’）)]*|\n|$)/gu;

/** The sentence that holds the position, and where it starts, both in UTF-16 units. */
export function sentenceAt(text: string, position: number): { text: string; start: number } {
  for (const match of text.matchAll(sentences)) {
    if (position < match.index + match[0].length) {
      const trimmed = match[0].trimStart();
      return { text: trimmed.trimEnd(), start: match.index + match[0].length - trimmed.length };
    }
  }
  return { text: "", start: text.length };
}
