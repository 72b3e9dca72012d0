/** A text cut where the searched words begin and end. */
export type MarkedText = readonly { readonly text: string; readonly hit: boolean }[];

/**
 * Marks words in a shown text. The words are simplified and in lower case, so they are looked for in the simplified
 * text; both texts have the same characters one by one, unless a person settled a phrase: then in the shown text alone.
 */
export function markWords(shown: string, simplified: string, words: readonly string[]): MarkedText {
  const characters = [...shown];
  const aligned = [...simplified.toLowerCase()];
  const places = aligned.length === characters.length ? aligned : [...shown.toLowerCase()];
  const hit = places.map(() => false);
  for (const word of words) markOne(places, [...word], hit);
  const parts: { text: string; hit: boolean }[] = [];
  for (const [index, character] of characters.entries()) {
    const last = parts.at(-1);
    const isHit = hit[index] ?? false;
    if (last?.hit === isHit) last.text += character;
    else parts.push({ text: character, hit: isHit });
  }
  return parts;
}

function markOne(places: readonly string[], word: readonly string[], hit: boolean[]): void {
  for (let start = 0; start + word.length <= places.length; start += 1) {
    if (word.every((character, offset) => places[start + offset] === character)) {
      hit.fill(true, start, start + word.length);
    }
  }
}
