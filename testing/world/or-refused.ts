import { AppError } from "#src/platform/errors/app-error.ts";

/** What the hub refuses its writers is no fault of a world. @returns whether the work was done */
export async function orRefused(work: Promise<boolean>): Promise<boolean> {
  return work.catch((error: unknown) => {
    if (error instanceof AppError) return false;
    throw error;
  });
}
