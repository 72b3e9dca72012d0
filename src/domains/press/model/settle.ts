import type { Change } from "./finding.ts";
import { pressModelError } from "./press-model-errors.ts";

function inOrder(text: string, changes: readonly Change[]): Change[] {
  const ordered = changes.toSorted((one, other) => one.start - other.start || one.end - other.end);
  for (const [index, change] of ordered.entries()) {
    const before = ordered[index - 1];
    if (before && (change.start < before.end || change.start === before.start)) {
      throw pressModelError("press.changes-overlap");
    }
    if (text.slice(change.start, change.end) !== change.from) throw pressModelError("press.text-moved-on");
  }
  return ordered;
}

/**
 * The text with all changes made; each counts its position in the text as it was.
 * @throws AppError press.changes-overlap when two touch the same place, press.text-moved-on when `from` is not there.
 */
export function settle(text: string, changes: readonly Change[]): string {
  return inOrder(text, changes).reduceRight(
    (settled, change) => settled.slice(0, change.start) + change.to + settled.slice(change.end),
    text,
  );
}

/**
 * Where other places of a text lie once the changes are made. A place that a change touches is left out: it must be
 * looked at again.
 */
export function placesAfter<P extends { readonly start: number; readonly end: number }>(
  places: readonly P[],
  changes: readonly Change[],
): P[] {
  return places.flatMap((place) => {
    if (changes.some((change) => change.start < place.end && place.start < change.end)) return [];
    const moved = changes
      .filter((change) => change.end <= place.start)
      .reduce((sum, change) => sum + change.to.length - change.from.length, 0);
    return [{ ...place, start: place.start + moved, end: place.end + moved }];
  });
}
