import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FormToSend } from "./send-forms.ts";

const source = join(import.meta.dirname, "..", "..", "src");

/** Names of what stands in the head of a page, not in a form. */
const metaNames = ["viewport", "robots", "description"];

/** Names and acts of the fields and buttons that the screens of desk and site write out, each with a file that has it. */
export function namesInCode(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const file of globSync("{domains,channels}/**/{desk,site}/**/*.tsx", { cwd: source })) {
    const text = readFileSync(join(source, file), "utf8");
    for (const [, name = ""] of text.matchAll(/\bname="([^"]+)"/g))
      if (!metaNames.includes(name)) names.set(name, file);
    for (const [, act = ""] of text.matchAll(/\bname="act" value="([^"]+)"/g)) names.set(`act=${act}`, file);
  }
  return names;
}

/** The same of forms that were met. An act's own name is also that of the part that writes out its form. */
export function namesIn(forms: readonly FormToSend[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { form, button } of forms) {
    const pairs = [button, ...form.fields.map(({ name, value }) => [name, value] as const)];
    for (const [name, value] of pairs) {
      names.add(name);
      if (name === "act") names.add(value).add(`act=${value}`);
    }
  }
  return names;
}
