import type { WriteContext } from "../db/context.ts";

/** A committed act as handlers see it, in the county's dense order. */
export interface CommittedAct {
  readonly seq: string;
  readonly actId: string;
  readonly action: string;
  readonly at: string;
  readonly subjectId: string | null;
  readonly organisationNo: number | null;
  readonly payload: unknown;
}

/** A handler of acts by action name. It may be called again for the same act and must then change nothing. */
export interface CountyEvent {
  readonly action: string;
  readonly handler: string;
  readonly handle: (ctx: WriteContext, act: CommittedAct) => Promise<void>;
}
