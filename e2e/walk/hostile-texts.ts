import { type FoundField, type FoundForm, isTyped } from "./forms-of-page.ts";

/** What nobody means: script and SQL, marks that turn or hide, too much, more than an address holds, what no character is. */
export const hostileTexts = {
  script: `"><script>alert(1)</script><img src=x onerror=alert(1)>'; drop table person; --`,
  invisible: "\u202e反\u200b轉\u2066\ufeff\u200f",
  long: "長".repeat(1_000),
  longest: "長".repeat(10_000),
  broken: "空\u0000字\ud83d半",
} as const;

export type HostileText = keyof typeof hostileTexts;

/** What the form shows again when it comes back; codes and passwords it never does. */
export function comesBack(field: FoundField): boolean {
  return isTyped(field) && field.type !== "password" && !/password|code/i.test(field.name);
}

/** The form with a text in each field in which one types; `everywhere` also where a browser would let nobody type. */
export function filledWith(
  { fields }: FoundForm,
  [name, value]: readonly [string, string],
  text: string,
  everywhere: boolean,
): readonly (readonly [string, string])[] {
  const radios = new Set<string>();
  const filled = fields.flatMap((field): (readonly [string, string])[] => {
    if (isTyped(field) || everywhere) return [[field.name, text]];
    switch (field.type) {
      case "checkbox":
        return field.checked ? [[field.name, field.value]] : [];
      case "radio":
        if (radios.has(field.name)) return [];
        radios.add(field.name);
        return [[field.name, field.value]];
      case "select":
        return [[field.name, field.options.findLast((option) => option !== "") ?? ""]];
      case "date":
        return [[field.name, field.value === "" ? "2026-12-15" : field.value]];
      case "file":
        return [];
      default:
        return [[field.name, field.value === "" ? "1" : field.value]];
    }
  });
  return name === "" ? filled : [...filled, [name, value]];
}

/** As a browser would send it, but half a character as the three bytes that stand for it nowhere. */
export function encoded(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodedValue(value)}`).join("&");
}

function encodedValue(value: string): string {
  return value
    .split(/(\ud83d(?![\udc00-\udfff]))/)
    .map((part) => (part === "\ud83d" ? "%ED%A0%BD" : encodeURIComponent(part)))
    .join("");
}

/** How a page can hold the text: HTML has no character zero, and half a character is none. */
export function asShown(text: string): string {
  return text.replace(/[\ud83d\ufffd\r\n]/g, "").replaceAll("\0", "");
}
