import type { HubParts } from "./hub-parts.ts";

/** What is found of one numbered piece of work: nothing, all of it, or words for what is half there. */
export type Found = "none" | "whole" | (string & {});

/** What killed processes had confirmed before they died. */
export interface Told {
  /** What each confirmed piece gave. */
  readonly done: ReadonlyMap<number, string>;
  /** The persons whom writers beside the pieces were told are written. */
  readonly written: readonly string[];
}

/** A kind of work that processes are killed in, cut into numbered pieces. Doing a piece again changes nothing. */
export interface Operation {
  /** Milliseconds between two pieces. */
  readonly pauseMs: number;
  /** Once at each start of the process, before the first piece, whose number is given. */
  prepare(parts: HubParts, from: number): Promise<void>;
  /** Called at each start for the piece that the killed process had begun. */
  find(parts: HubParts, piece: number): Promise<Found>;
  /** Gives what was confirmed, in words that `check` understands; no blanks. */
  perform(parts: HubParts, piece: number): Promise<string>;
  /** Compares everything confirmed with what is stored. */
  check(parts: HubParts, told: Told): Promise<Tally>;
}

export interface Tally {
  readonly lost: number;
  readonly doubled: number;
  /** What is half there or does not agree. */
  readonly broken: readonly string[];
}
