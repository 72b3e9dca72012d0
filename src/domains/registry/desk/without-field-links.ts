import type { ShownForm } from "#src/ui/desk/form-field.tsx";

/** For a page with many equal forms, whose fields have no ids to lead to: the faults are told, not linked. */
export function withoutFieldLinks(form: ShownForm | undefined): ShownForm | undefined {
  return form && { ...form, faults: form.faults.map((fault) => ({ ...fault, field: "" })) };
}
