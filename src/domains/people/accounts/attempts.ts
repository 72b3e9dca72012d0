import { sql } from "kysely";
import { type AttemptLimit, attemptLimits, waitAfter } from "../model/sign-in-rules.ts";
import { peopleError } from "../people-errors.ts";
import type { Accounts } from "./accounts.ts";

export interface Attempt {
  readonly limit: keyof typeof attemptLimits;
  /** What is tried, e.g. `name:wang` or `address:10.0.0.7`. Known here or not: both are counted alike. */
  readonly subject: string;
}

/**
 * Counts a try before it is examined, so that tries at the same moment cannot slip past the limit. A try refused here
 * is not counted again: waiting has an end.
 * @throws AppError people.wait with the minutes to wait.
 */
export async function beginAttempt(accounts: Accounts, attempt: Attempt): Promise<void> {
  const limit: AttemptLimit = attemptLimits[attempt.limit];
  const subject = accounts.blind(attempt.subject);
  const now = accounts.clock.now();
  await accounts.db.transaction().execute(async (db) => {
    // One statement makes the row or takes hold of it: another try's success may be deleting it at this moment.
    const row = await db
      .insertInto("attempt")
      .values({ subject, failures: 0, last_at: now, blocked_until: now })
      .onConflict((conflict) => conflict.column("subject").doUpdateSet({ failures: sql`attempt.failures` }))
      .returning(["failures", "last_at", "blocked_until"])
      .executeTakeFirstOrThrow();
    const left = row.blocked_until.getTime() - now.getTime();
    if (left > 0) throw peopleError("people.wait", { minutes: Math.ceil(left / 60_000) });
    const forgotten = row.last_at.getTime() + limit.forgottenAfter < now.getTime();
    const failures = forgotten ? 1 : row.failures + 1;
    await db
      .updateTable("attempt")
      .set({ failures, last_at: now, blocked_until: new Date(now.getTime() + waitAfter(limit, failures)) })
      .where("subject", "=", subject)
      .execute();
  });
}

/** The try was good: its count is taken back, for an address only this one, since others may be trying from it. */
export async function endAttempt(accounts: Accounts, attempt: Attempt): Promise<void> {
  const subject = accounts.blind(attempt.subject);
  if (attempt.limit !== "address") {
    await accounts.db.deleteFrom("attempt").where("subject", "=", subject).execute();
    return;
  }
  await accounts.db
    .updateTable("attempt")
    .set({ failures: sql`greatest(failures - 1, 0)`, blocked_until: accounts.clock.now() })
    .where("subject", "=", subject)
    .execute();
}

/** Takes out what was counted under an account's own name and id. */
export async function forgetTries(
  accounts: Accounts,
  { id, signInName }: { readonly id: string; readonly signInName: string },
): Promise<void> {
  const subjects = [`name:${signInName}`, `password:${id}`, `factor:${id}`].map((each) =>
    accounts.blind(each),
  );
  await accounts.db.deleteFrom("attempt").where("subject", "in", subjects).execute();
}

/** Both counts that every way of signing in keeps: of what is tried and of the address it comes from. */
export async function countingTries<T>(
  accounts: Accounts,
  attempts: readonly Attempt[],
  examine: () => Promise<T>,
): Promise<T> {
  for (const attempt of attempts) await beginAttempt(accounts, attempt);
  const result = await examine();
  for (const attempt of attempts) await endAttempt(accounts, attempt);
  return result;
}
