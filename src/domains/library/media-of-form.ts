import type { FormValues } from "#src/platform/access/request-context.ts";
import { titleOfFile } from "./model/title-of-file.ts";

export interface TypedMedia {
  readonly title: string;
  readonly alternative?: string;
  readonly credit?: string;
  readonly consent?: string;
}

/** The words of an upload form as `add-media` takes them: what was left empty is left out, the title is the file's name. */
export function mediaOfForm(values: FormValues, fileName = ""): TypedMedia {
  const typed = ["title", "alternative", "credit", "consent"].flatMap((name) => {
    const value = values[name];
    return typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [];
  });
  return { title: titleOfFile(fileName) ?? "", ...Object.fromEntries(typed) };
}
