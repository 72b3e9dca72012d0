import type { ReadContext } from "./context.ts";

/**
 * A question about rows by their ids (uuids, in the answer as PostgreSQL writes them), in one statement. Asked for many ids at once before the work that needs the answers, each
 * work then finds its own without another round trip.
 */
export interface AheadQuestion<Answer> {
  readonly ask: (ctx: ReadContext, ids: readonly string[]) => Promise<ReadonlyMap<string, Answer>>;
}

/** One row that a work is going to ask about. */
export interface AskedAhead {
  readonly question: AheadQuestion<unknown>;
  readonly id: string;
}

/** What has been answered ahead in this transaction, with the same actor's reach. */
export type AheadAnswers = ReadonlyMap<AheadQuestion<unknown>, ReadonlyMap<string, unknown>>;

/** The answer given ahead, if there is one. */
export function answeredAhead<Answer>(
  { ahead }: ReadContext,
  question: AheadQuestion<Answer>,
  id: string,
): Answer | undefined {
  return ahead?.get(question)?.get(id.toLowerCase()) as Answer | undefined;
}

/** The answer given ahead, or asked now; undefined when there is no such row in reach. */
export async function askOne<Answer>(
  ctx: ReadContext,
  question: AheadQuestion<Answer>,
  id: string,
): Promise<Answer | undefined> {
  return answeredAhead(ctx, question, id) ?? (await question.ask(ctx, [id])).get(id.toLowerCase());
}
