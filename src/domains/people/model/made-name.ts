import type { Language } from "#src/platform/i18n/language.ts";
import { postName } from "./post-name.ts";

/** The posts whose first holders the program makes itself, named by the post until somebody gives them their names. */
const firstPosts = ["system_administrator", "security_administrator"] as const;

export type FirstPost = (typeof firstPosts)[number];

const scripts = ["zh-Hans", "zh-Hant"] as const;

/** The name of the person whom the program makes for a post. */
export function madeName(post: FirstPost, language: Language): string {
  return postName(post)[language];
}

/** A name that the program made, in the reader's language; a person's own name as it was written. */
export function nameToGreet(name: string, language: Language): string {
  const post = firstPosts.find((each) => scripts.some((script) => madeName(each, script) === name));
  return post === undefined ? name : madeName(post, language);
}
