import { randomUUIDv7 } from "node:crypto";

const batch = 1_000;

/**
 * Makes identities of which each is greater than the one before, so that the indexes of many new rows grow at their end.
 * Those made within one millisecond would otherwise be in any order.
 */
export function ascendingIds(): () => string {
  const waiting: string[] = [];
  return () => {
    if (waiting.length === 0) {
      waiting.push(
        ...Array.from({ length: batch }, () => randomUUIDv7())
          .toSorted()
          .toReversed(),
      );
    }
    return waiting.pop() ?? randomUUIDv7();
  };
}
