import { randomBytes, randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import type { Actor } from "../access/actor.ts";
import type { Cell } from "../db/cell.ts";
import type { ReadContext } from "../db/context.ts";
import type { County } from "../db/county.ts";
import { inTransaction } from "../db/with-county.ts";
import { sealHash } from "./record-act.ts";

/** One look at personal data: of one person's record, of a list, an export, or an unmasked field. */
export interface Look {
  readonly kind: "look" | "list" | "export" | "unmask";
  /** The person looked at; left out for lists and exports. */
  readonly subjectId?: string;
  readonly subjectCount?: number;
  /** The screen's or the purpose's name, never free text: it is sealed and stays. Shown to the person looked at. */
  readonly purpose?: string;
  /** What was asked for and the looker's own words; goes when the person looked at is erased. */
  readonly detail?: unknown;
}

/** A read whose looks are recorded: an open transaction that may write, and the instant its looks are stamped with. */
export interface LoggedContext extends ReadContext {
  readonly recordedAt: string;
}

/**
 * Reads personal data and records who looked, in one transaction: when the record cannot be written nothing is shown.
 * A read-only transaction cannot do that, so every read that must be recorded is opened here, and `withCounty` shows
 * only what need not be. `look` may depend on what was read; without one nobody's data was shown.
 */
export async function withLoggedLook<T>(
  cell: Cell,
  county: County,
  actor: Actor,
  look: Look | ((result: T) => Look | undefined),
  work: (ctx: LoggedContext) => Promise<T>,
): Promise<T> {
  return inTransaction(cell, county, actor, "read write", async ({ context, stampedAt }) => {
    const recordedAt = cell.simulated || stampedAt === null ? context.now.toISOString() : stampedAt;
    const logged = { ...context, recordedAt };
    const result = await work(logged);
    const looked = typeof look === "function" ? look(result) : look;
    if (looked !== undefined) await recordLook(logged, looked);
    return result;
  });
}

/** Records a look inside an action or a logged read. `ctx.recordedAt` must be taken after the transaction's number. */
export async function recordLook(ctx: LoggedContext, look: Look): Promise<void> {
  const detail = JSON.stringify(look.detail ?? null);
  const salt = randomBytes(16);
  const hash = sealHash(salt, detail);
  await sql`
    insert into access_log (id, at, local_day, actor_person, kind, subject_id, subject_count, purpose, detail, salt, detail_hash)
    values (${randomUUIDv7()}, ${ctx.recordedAt}, ${ctx.today}, ${ctx.actor.kind === "person" ? ctx.actor.personId : null},
      ${look.kind}, ${look.subjectId ?? null}, ${look.subjectCount ?? 1}, ${look.purpose ?? null}, ${detail}, ${salt}, ${hash})`.execute(
    ctx.db,
  );
}
