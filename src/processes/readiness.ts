import type { Cell } from "#src/platform/db/cell.ts";

const answersWithinMs = 2_000;

/** True while the database answers soon and nobody has told the process to stop. */
export async function isReady(cell: Cell, stopping: AbortSignal): Promise<boolean> {
  if (stopping.aborted) return false;
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), answersWithinMs).unref();
  });
  const answers = cell.pool.query("select 1").then(
    () => true,
    () => false,
  );
  return Promise.race([answers, late]);
}
