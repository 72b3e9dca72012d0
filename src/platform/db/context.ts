import type { Kysely, Transaction } from "kysely";
import type pg from "pg";
import type { Actor } from "../access/actor.ts";
import type { Rights } from "../access/reach.ts";
import type { AheadAnswers } from "./ask-ahead.ts";
import type { CountySchema } from "./county-schema.ts";
import type { County } from "./county.ts";

/** What every read gets: one county, one actor, one transaction. */
export interface ReadContext {
  readonly county: County;
  readonly actor: Actor;
  /** Null for visitors and system jobs. */
  readonly rights: Rights | null;
  /** The instant of the request. */
  readonly now: Date;
  /** The county's local day of `now`, YYYY-MM-DD. */
  readonly today: string;
  readonly db: Kysely<CountySchema>;
  /** What has been asked for this work and others at once. */
  readonly ahead?: AheadAnswers;
}

/** What every action gets: a transaction in which its act is already recorded. */
export interface WriteContext extends ReadContext {
  readonly db: Transaction<CountySchema>;
  readonly actId: string;
  /** The instant stamped on every row of this transaction. */
  readonly recordedAt: string;
  /** The county's day on which it was written: `today`, or of a device's entry an earlier one, by the hub's clock. */
  readonly writtenOn: string;
  /** What must be waited for after the commit before the action is answered. */
  readonly afterCommit: ((pool: pg.Pool) => Promise<void>)[];
}

/** The two dates of a question: the day asked about, and as recorded when (null: as known now). */
export interface AsOf {
  readonly on: string;
  readonly knownAt: string | null;
}
