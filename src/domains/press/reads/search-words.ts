import { converter } from "../converter.ts";

/** More would be a pasted text, not a search. */
const mostWords = 20;

/** The words to look for in what a reader typed, in whichever script. Ask before a transaction is opened. */
export async function searchWords(typed: string): Promise<string[]> {
  const words = await converter.segment(typed);
  return [...new Set(words)].slice(0, mostWords);
}
