import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { toHans } from "./conversion.ts";

const wordCharacter = /[\p{L}\p{N}]/u;

let jieba: Jieba | undefined;

/**
 * The words of what a reader searches for. It is simplified and put in lower case first, so that a word is found
 * whichever script it was written or asked in; marks and spaces are left out.
 */
export function segmentForSearch(text: string): string[] {
  jieba ??= Jieba.withDict(dict);
  return jieba.cut(toHans(text.toLowerCase()), true).filter((word) => wordCharacter.test(word));
}
