import type { FormValues } from "#src/platform/access/request-context.ts";

/** One field of a form as typed; empty when it is missing or stands there twice. */
export function field(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === "string" ? value : "";
}

/** The same, undefined when nothing was typed. */
export function filled(values: FormValues, name: string): string | undefined {
  const value = field(values, name).trim();
  return value === "" ? undefined : value;
}

/** A field that may stand there several times, as a list; empty when it is missing. */
export function listed(values: FormValues, name: string): readonly string[] {
  const value = values[name];
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
