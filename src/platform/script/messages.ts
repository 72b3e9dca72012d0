import type { Doubt, Override, Script } from "./script.ts";

/** What the converter asks its child process, by kind, and what each kind is answered with. */
export interface Questions {
  convert: {
    ask: {
      readonly texts: readonly string[];
      readonly to: Script;
      readonly overrides: readonly (readonly Override[])[];
    };
    answer: string[];
  };
  doubts: { ask: { readonly text: string; readonly script: Script }; answer: Doubt[] };
  segment: { ask: { readonly text: string }; answer: string[] };
}

export type Kind = keyof Questions;

export type Question = { [K in Kind]: { readonly kind: K } & Questions[K]["ask"] }[Kind];

/** One question is under way at a time, so that an answer needs no number. */
export type Answer = { readonly value: Questions[Kind]["answer"] } | { readonly failure: string };
