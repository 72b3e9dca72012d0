/** What a phrase of the county's glossary is: a person's or body's name, a place, a term of the trade. */
export const phraseKinds = ["name", "place", "term"] as const;
export type PhraseKind = (typeof phraseKinds)[number];
