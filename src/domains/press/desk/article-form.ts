import type { FormValues, RefusedForm } from "#src/platform/access/request-context.ts";
import { blocksOfText } from "../model/block-text.ts";

/** A field of a form as text; one that is missing or repeated is empty. */
export function field(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === "string" ? value.trim() : "";
}

/** The field, or undefined when it was left empty. */
export function filled(values: FormValues, name: string): string | undefined {
  return field(values, name) || undefined;
}

/** The document of the article form; its fields are named after the places in the action's input. */
export function documentOf(values: FormValues): unknown {
  const optional = ["subtitle", "byline", "source", "summary"].flatMap((name) => {
    const text = filled(values, `document.${name}`);
    return text === undefined ? [] : [[name, text] as const];
  });
  return {
    script: field(values, "document.script"),
    title: field(values, "document.title"),
    ...Object.fromEntries(optional),
    blocks: blocksOfText(field(values, "body").replaceAll("\r\n", "\n")),
  };
}

/** The refused form with faults in blocks shown at the one field that holds the body. */
export function withBodyFaults(form: RefusedForm): RefusedForm {
  return {
    ...form,
    faults: form.faults.map(({ field: place, text }) => ({
      field: place.startsWith("document.blocks") ? "body" : place,
      text,
    })),
  };
}
