import type { FormValues } from "#src/platform/access/request-context.ts";
import type { Doubt } from "#src/platform/script/script.ts";
import type { Decision } from "../actions/settle-doubts.ts";
import type { Finding } from "../model/finding.ts";
import type { OpenDoubts } from "../open-doubts.ts";
import { field } from "./article-form.ts";

/** The field that holds the choice at a place: `accept-0`, `keep`, `type`, or nothing for later. */
export const choiceField = (start: number) => `choice-${start}`;
/** The field that holds what was typed instead. */
export const typedField = (start: number) => `typed-${start}`;

/** Findings that change the same thing. */
export interface PunctuationGroup {
  readonly key: string;
  /** What stands there and what is to stand there, as people read it: of a quotation both marks. */
  readonly from: string;
  readonly to: string;
  /** Places; a pair of marks is one. */
  readonly count: number;
}

/** The findings as they are decided: 89 half-width commas are one decision, and so are the two marks of a pair. */
export function punctuationGroups(findings: readonly Finding[]): PunctuationGroup[] {
  return [...Map.groupBy(findings, groupKey)].map(([key, found]) => ({
    key,
    ...(found[0] ? shown(found[0]) : { from: "", to: "" }),
    count: new Set(found.map(({ start, pair }) => pair?.start ?? start)).size,
  }));
}

function shown({ from, to, pair }: Finding): { from: string; to: string } {
  if (pair === undefined) return { from: from.trim(), to };
  return { from: [...pair.from].join("…"), to: [...pair.to].join("…") };
}

function groupKey(finding: Finding): string {
  const { from, to } = shown(finding);
  return `${from} → ${to}`;
}

export function isCertain({ certainty, overrides }: Doubt): boolean {
  return certainty === "certain" && overrides === undefined;
}

/** What a sent form decides about the places that are still open. The button pressed may decide a whole group. */
export function decisionsOf(values: FormValues, { doubts, punctuation }: OpenDoubts): Decision[] {
  const pressed = field(values, "all");
  if (pressed === "certain") return doubts.filter(isCertain).map((doubt) => accepted(doubt, 0));
  const [verb, ...rest] = pressed.split(" ");
  const group = punctuation.filter((finding) => groupKey(finding) === rest.join(" "));
  if (verb === "accept" || verb === "keep") return group.map((finding) => decidedMark(finding, verb));
  return doubts.flatMap((doubt) => chosen(values, doubt));
}

function decidedMark({ start, end, from, to }: Finding, verb: "accept" | "keep"): Decision {
  return verb === "accept"
    ? { start, end, from, to, decision: "accepted" }
    : { start, end, from, to: from, decision: "kept" };
}

function chosen(values: FormValues, doubt: Doubt): Decision[] {
  const { start, end, from } = doubt;
  const choice = field(values, choiceField(start));
  if (choice === "keep") return [{ start, end, from, to: from, decision: "kept" }];
  if (choice === "type")
    return [{ start, end, from, to: field(values, typedField(start)), decision: "typed" }];
  const index = /^accept-(\d)$/.exec(choice)?.[1];
  return index === undefined || doubt.proposals[Number(index)] === undefined
    ? []
    : [accepted(doubt, Number(index))];
}

function accepted({ start, end, from, proposals, overrides }: Doubt, choice: number): Decision {
  const phrase = overrides?.[choice];
  return {
    start,
    end,
    from,
    to: proposals[choice] ?? from,
    decision: "accepted",
    ...(phrase && { phrase: { from: phrase.from, to: phrase.to } }),
  };
}
