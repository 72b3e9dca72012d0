import { setImmediate as nextTurn } from "node:timers/promises";
import type pg from "pg";

/** What an action meets that asks once more after the next one has begun to write; it is then done anew, by itself. */
export class OutOfTurn extends Error {}

/**
 * A transaction's connection as one of several entries has it while its turn lasts. All statements of one turn go before those of the
 * next; none is taken afterwards, since the settings are then the next one's.
 */
export class Turn {
  readonly pipeline: boolean;
  readonly #client: pg.ClientBase;
  #lasts = false;

  constructor(client: pg.Client) {
    this.#client = client;
    this.pipeline = client.pipeline;
  }

  query(...asked: readonly unknown[]): Promise<unknown> {
    if (!this.#lasts) return Promise.reject(new OutOfTurn("The turn of this entry is over."));
    return (this.#client.query as (...asked: readonly unknown[]) => Promise<unknown>)(...asked);
  }

  /** Runs work until it has asked all that it can without an answer. Its promise is given unawaited. */
  async take<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<{ readonly outcome: Promise<T> }> {
    this.#lasts = true;
    const outcome = work(this as unknown as pg.PoolClient);
    outcome.catch(() => undefined);
    await nextTurn();
    this.#lasts = false;
    return { outcome };
  }
}

const known = new WeakMap<pg.Client, Turn[]>();

/** The turn at a place of a group; a connection keeps its turns, and what is prepared for them. */
export function turnAt(client: pg.Client, place: number): Turn {
  const turns = known.get(client) ?? [];
  known.set(client, turns);
  return (turns[place] ??= new Turn(client));
}
