/** Whether PostgreSQL can keep the text and give it back, also from JSON: it holds no zero and no half of a pair. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}

/** The paths, `notes.2.text`, of texts in an input that could not be kept; its own for a text alone is empty. */
export function unstorableFields(input: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof input === "string") return isStorable(input) ? [] : [path.join(".")];
  if (Array.isArray(input)) return input.flatMap((each, n) => unstorableFields(each, [...path, String(n)]));
  if (!isPlain(input)) return [];
  return Object.entries(input).flatMap(([name, each]) => unstorableFields(each, [...path, name]));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
