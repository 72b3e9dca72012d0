import type { ReadInScripts } from "#src/domains/registry/work/model/work.ts";

/** The document as it is read in a script. */
export function readIn<Document extends ReadInScripts>(
  document: Document,
  script: "zh-Hans" | "zh-Hant",
): Document {
  return { ...document, ...(script === "zh-Hans" ? document.inHans : document.inHant) };
}
