import type { Client } from "pg";

/**
 * Runs work after a question on whose answer nothing depends, so that on a pipelined connection the work's first question
 * goes right behind it. Should the first fail, those behind it meet an aborted transaction, or a login without any right
 * to a county's rows; its own error is then the one that is thrown.
 */
export async function withAhead<T>(
  client: Client,
  ahead: Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  if (!client.pipeline) await ahead;
  ahead.catch(() => undefined);
  try {
    const result = await work();
    await ahead;
    return result;
  } catch (error) {
    await ahead;
    throw error;
  }
}
