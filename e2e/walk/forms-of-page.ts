import type { Page } from "@playwright/test";

/** A field as a person without script sees it. */
export interface FoundField {
  readonly name: string;
  /** `text`, `textarea`, `number`, `date`, `hidden`, `select`, `checkbox`, `radio`, `file` … */
  readonly type: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly checked: boolean;
}

/** Fields in which a person types. */
const typedTypes = ["text", "search", "tel", "email", "url", "textarea", "password"];

export function isTyped({ type }: FoundField): boolean {
  return typedTypes.includes(type);
}

export interface FoundForm {
  readonly method: "get" | "post";
  /** As written; empty: the page itself. */
  readonly action: string;
  readonly multipart: boolean;
  readonly fields: readonly FoundField[];
  /** What each of its buttons adds; a form without a named one has one of none. */
  readonly buttons: readonly (readonly [name: string, value: string])[];
}

export interface FoundPage {
  readonly links: readonly string[];
  readonly forms: readonly FoundForm[];
  /** Every word shown, scripts aside. */
  readonly text: string;
  readonly heading: string;
  /** What is said of a refusal: alerts and what describes a field that is wrong. */
  readonly refusals: readonly string[];
  /** Elements that only hostile text can have brought. */
  readonly foreign: readonly string[];
  /** The texts that stand in fields. */
  readonly typed: readonly string[];
}

/** Reads HTML as the browser does, without opening it. */
export function readPage(parser: Page, html: string): Promise<FoundPage> {
  return parser.evaluate((source) => {
    const page = new DOMParser().parseFromString(source, "text/html");
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- the browser gets this function alone
    const all = <T extends Element>(within: ParentNode, what: string): T[] => [
      ...within.querySelectorAll<T>(what),
    ];
    const describedBy = (field: Element): Element[] =>
      (field.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .flatMap((id) => page.getElementById(id) ?? []);
    const forms = all<HTMLFormElement>(page, "form").map((form) => {
      const fields = all<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
        form,
        "input[name], textarea[name], select[name]",
      ).map((field) => ({
        name: field.name,
        type: field instanceof HTMLInputElement ? field.type : field.localName,
        value: field.value,
        options: field instanceof HTMLSelectElement ? [...field.options].map((each) => each.value) : [],
        checked: field instanceof HTMLInputElement && field.checked,
      }));
      const pressed = all<HTMLButtonElement>(form, "button:not([type=button]):not([disabled])");
      return {
        method: form.method === "post" ? ("post" as const) : ("get" as const),
        action: form.getAttribute("action") ?? "",
        multipart: form.enctype === "multipart/form-data",
        fields,
        buttons: pressed.map((button): readonly [string, string] => [button.name, button.value]),
      };
    });
    const foreign = all(page, "script, img, svg, a, form, input").filter(
      (element) =>
        (element.localName === "script" && (element.textContent ?? "").trim() === "alert(1)") ||
        [...element.attributes].some(
          ({ name, value }) => name.startsWith("on") || /^\s*javascript:/i.test(value),
        ),
    );
    for (const script of all(page, "script, style")) script.remove();
    return {
      links: all<HTMLAnchorElement>(page, "a[href]").map((link) => link.getAttribute("href") ?? ""),
      forms,
      text: page.body.textContent ?? "",
      heading: page.querySelector("h1")?.textContent ?? "",
      refusals: all(page, "[role=alert]")
        .concat(all(page, "[aria-invalid=true]").flatMap((field) => describedBy(field)))
        .map((each) => each.textContent ?? ""),
      foreign: foreign.map((element) => element.outerHTML.slice(0, 200)),
      typed: all<HTMLInputElement | HTMLTextAreaElement>(page, "input:not([type=hidden]), textarea").map(
        (field) => field.value,
      ),
    };
  }, html);
}
