import { AppError } from "#src/platform/errors/app-error.ts";

/** What the hub refuses its writers is no fault of a world. */
export async function orRefused(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
}
