import { createHash, randomBytes, randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import type { Actor } from "../access/actor.ts";
import type { Cell } from "../db/cell.ts";
import type { ReadContext } from "../db/context.ts";
import type { County } from "../db/county.ts";
import { inTransaction } from "../db/with-county.ts";
import { sealHash } from "./record-act.ts";

/** How personal data was looked at: one person's record, a list, an export, or an unmasked field. */
export interface Look {
  readonly kind: "look" | "list" | "export" | "unmask";
  /** The screen's or the purpose's name, never free text: it is sealed and stays. Shown to the person looked at. */
  readonly purpose: string;
  /** What was asked for and the looker's own words; goes when the one person looked at is erased. */
  readonly detail?: unknown;
}

/** What a read of persons needs: it says whom it shows, and whoever opened it records that. */
export interface ShowingContext extends ReadContext {
  readonly shows: (personIds: Iterable<string>) => void;
}

/** A read whose looks are recorded: an open transaction that may write, and the instant its looks are stamped with. */
export interface LoggedContext extends ShowingContext {
  readonly recordedAt: string;
}

/**
 * Reads personal data and records who looked at whom, in one transaction: when the record cannot be written nothing is
 * shown. A read-only transaction cannot do that, so every read of persons is opened here; reads of persons ask for a
 * `ShowingContext`, which `withCounty` does not give. Whom the reads named is recorded, oneself left out; when they named
 * nobody, nothing is.
 */
export async function withLoggedLook<T>(
  cell: Cell,
  county: County,
  actor: Actor,
  look: Look,
  work: (ctx: LoggedContext) => Promise<T>,
): Promise<T> {
  return inTransaction(cell, county, actor, "read write", async ({ context, stampedAt }) => {
    const recordedAt = cell.simulated || stampedAt === null ? context.now.toISOString() : stampedAt;
    const shown = new Set<string>();
    const shows = (personIds: Iterable<string>) => {
      for (const id of personIds) shown.add(id);
    };
    const logged = { ...context, recordedAt, shows };
    const result = await work(logged);
    if (actor.kind === "person") shown.delete(actor.personId);
    if (shown.size > 0) await recordLook(logged, look, [...shown]);
    return result;
  });
}

/** Why persons are read and no look is recorded. There are no other reasons. */
export type UnloggedBecause =
  /** How many they are is all that leaves the read. */
  | "only counted"
  /** An action reads them in order to act; its act is the record. */
  | "the act says so"
  /** A device keeps its own copy up to date, and nobody looks. */
  | "a device is kept up to date"
  /** The names in the log itself, for the auditor and the person concerned: each look would leave more to look at. */
  | "it is the log";

/** Gives reads of persons to whoever need not record them. */
export function unlogged(ctx: ReadContext, _because: UnloggedBecause): ShowingContext {
  return { ...ctx, shows: () => undefined };
}

/** Records a look inside an action or a logged read. `ctx.recordedAt` must be taken after the transaction's number. */
export async function recordLook(
  ctx: ReadContext & { readonly recordedAt: string },
  look: Look,
  personIds: readonly string[],
): Promise<void> {
  const [only, ...others] = personIds;
  const subjectId = others.length === 0 ? (only ?? null) : null;
  const detail = JSON.stringify(
    subjectId === null
      ? { asked: look.detail ?? null, persons: personsHash(personIds) }
      : (look.detail ?? null),
  );
  const salt = randomBytes(16);
  const id = randomUUIDv7();
  const actor = ctx.actor.kind === "person" ? ctx.actor.personId : null;
  await sql`
    insert into access_log (id, at, local_day, actor_person, kind, subject_id, subject_count, purpose, detail, salt, detail_hash)
    values (${id}, ${ctx.recordedAt}, ${ctx.today}, ${actor}, ${look.kind}, ${subjectId}, ${personIds.length},
      ${look.purpose}, ${detail}, ${salt}, ${sealHash(salt, detail)})`.execute(ctx.db);
  await sql`
    insert into access_log_person (look_id, person_id, at, local_day, actor_person, kind, purpose)
    select ${id}::uuid, person_id, ${ctx.recordedAt}::timestamptz, ${ctx.today}::date, ${actor}::uuid, ${look.kind}, ${look.purpose}
    from unnest(${[...personIds]}::uuid[]) as person_id`.execute(ctx.db);
}

/** The hash by which a look at several persons seals whom it showed, in hexadecimal. */
export function personsHash(personIds: readonly string[]): string {
  return createHash("sha256").update(personIds.toSorted().join(",")).digest("hex");
}
