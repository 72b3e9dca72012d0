import type { WriteContext } from "../db/context.ts";

/** A committed act as handlers see it, in the county's dense order. */
export interface CommittedAct {
  readonly seq: string;
  readonly actId: string;
  readonly action: string;
  readonly at: string;
  readonly subjectId: string | null;
  readonly organisationNo: number | null;
  /** Null also when it was erased before the handler came to it. */
  readonly payload: unknown;
}

/**
 * A handler of acts by action name. It runs in a transaction and act of its own, soon after the act it handles and
 * mostly, not surely, in the acts' order: it reads how things are, not how the act found them. What it writes and that
 * it ran are committed together, so each act is handled once; outside effects (a message sent) may happen again.
 */
export interface CountyEvent {
  /** The action whose acts are handled, `domain.verb-object`. */
  readonly action: string;
  /** `domain.verb-object` of what is done; also the name of the handler's own act. Never renamed. */
  readonly handler: string;
  readonly handle: (ctx: WriteContext, act: CommittedAct) => Promise<void>;
}

/** What a job for one handler of one act carries: names and numbers, nothing of the act's content. */
export interface EventJob {
  readonly county: string;
  readonly handler: string;
  readonly action: string;
  readonly seq: string;
  readonly actId: string;
}
