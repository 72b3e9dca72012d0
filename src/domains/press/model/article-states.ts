import { pressModelError } from "./press-model-errors.ts";

export const articleStates = ["draft", "published", "corrected", "withdrawn"] as const;
export type ArticleState = (typeof articleStates)[number];

export const articleActs = ["publish", "correct", "withdraw", "restore"] as const;
export type ArticleAct = (typeof articleActs)[number];

interface Transition {
  readonly from: readonly ArticleState[];
  readonly to: ArticleState;
  /** Readers are told what was changed or why it went: a note is asked for. */
  readonly needsNote: boolean;
}

/**
 * What may be done in which state. A draft alone is edited freely; what readers have seen changes only by a correction,
 * and never becomes a draft again. A withdrawn article comes back as a corrected one, so that copies which saw the
 * withdrawal see a later version.
 */
export const articleTransitions: Readonly<Record<ArticleAct, Transition>> = {
  publish: { from: ["draft"], to: "published", needsNote: false },
  correct: { from: ["published", "corrected"], to: "corrected", needsNote: true },
  withdraw: { from: ["published", "corrected"], to: "withdrawn", needsNote: true },
  restore: { from: ["withdrawn"], to: "corrected", needsNote: true },
};

/** What may be done next, for the page that shows it. */
export function articleActsIn(state: ArticleState): ArticleAct[] {
  return articleActs.filter((act) => articleTransitions[act].from.includes(state));
}

/** @throws AppError press.act-not-possible when the state does not allow the act, press.note-missing without its note. */
export function stateAfter(state: ArticleState, act: ArticleAct, note?: string): ArticleState {
  const transition = articleTransitions[act];
  if (!transition.from.includes(state)) throw pressModelError("press.act-not-possible", { state, act });
  if (transition.needsNote && (note ?? "").trim() === "") throw pressModelError("press.note-missing");
  return transition.to;
}

export function isPublic(state: ArticleState): boolean {
  return state === "published" || state === "corrected";
}
