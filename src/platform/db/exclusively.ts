import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";

const mostTries = 10;

/**
 * Runs work while no other process of this database runs any given here; another waits. The lock is that of a table
 * which every database of a cell, or of a station, has, and ends with its transaction, so with a killed process too.
 * `owner` is a connection of the database's owner: what it does in `work` is part of the transaction, and is done again
 * when another database of the same server made or changed a role at that moment.
 */
export async function exclusively<T>(
  owner: pg.ClientBase,
  work: () => Promise<T>,
  lockedBy: "cell" | "station" = "cell",
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once(owner, work, lockedBy);
    } catch (error) {
      if (tries === mostTries || !isOverRoles(error)) throw error;
      await wait(20 * tries);
    }
  }
}

/** Roles belong to the whole server: no lock of one database keeps another from them. */
function isOverRoles(error: unknown): boolean {
  const { code, constraint = "", message = "" } = error as Partial<pg.DatabaseError>;
  return (
    (code === "23505" && constraint.startsWith("pg_auth")) ||
    (code === "42710" && message.startsWith("role ")) ||
    (code === "XX000" && message.startsWith("tuple concurrently"))
  );
}

async function once<T>(
  owner: pg.ClientBase,
  work: () => Promise<T>,
  lockedBy: "cell" | "station",
): Promise<T> {
  await owner.query("begin");
  try {
    await owner.query(`lock table ${lockedBy}.migration in exclusive mode`);
    const result = await work();
    await owner.query("commit");
    return result;
  } catch (error) {
    await owner.query("rollback").catch(() => undefined);
    throw error;
  }
}

const duplicates = new Set(["23505", "42710", "42P04", "42P06", "42P07"]);

/**
 * Carries out a `create`. Such a statement looks before it makes, also with `if not exists`: of two at once the second
 * fails when the first commits, and then what it wanted is there.
 */
export async function createUnlessThere(client: pg.ClientBase, statement: string): Promise<void> {
  await client.query(statement).catch((error: { code?: string }) => {
    if (!duplicates.has(error.code ?? "")) throw error;
  });
}
