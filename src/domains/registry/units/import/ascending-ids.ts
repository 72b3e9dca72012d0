import { randomUUIDv7 } from "node:crypto";

/**
 * Gives up to `count` identities of which each is greater than the one before, so that the indexes of many new rows
 * grow at their end. Those made within one millisecond would otherwise be in any order.
 */
export function ascendingIds(count: number): () => string {
  let ids: string[] | undefined;
  let given = 0;
  return () => {
    ids ??= Array.from({ length: count }, () => randomUUIDv7()).toSorted();
    const id = ids[given];
    if (id === undefined) throw new Error(`more than ${count} identities were asked for`);
    given += 1;
    return id;
  };
}
