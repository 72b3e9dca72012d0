import type { FormToSend } from "./send-forms.ts";

interface Meant {
  readonly pattern: string;
  readonly act?: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Forms sent once as meant, so that those are met which stand only on the page that follows. */
const meant: readonly Meant[] = [
  // The code that the new number received.
  { pattern: "/desk/me", act: "ask-phone", values: { phone: "13900000000" } },
  // Whether a second one of that name is another person.
  { pattern: "/desk/registry/organisations/:id/persons/add", values: { name: "演示同名" } },
  // Whether the other administrator agrees.
  { pattern: "/desk/settings", act: "propose", values: { address: "https://heads.example/audit" } },
  { pattern: "/desk/people/duties", act: "propose", values: {} },
  // Whether articles that hold the phrase are converted anew.
  { pattern: "/desk/press/glossary/:id", values: { hans: "机井", hant: "機井" } },
];

/** What to type into the form as meant; undefined: it is not needed. */
export function meantFor({ page, button }: FormToSend): Meant["values"] | undefined {
  const [name, value] = button;
  return meant.find(
    ({ pattern, act }) => pattern === page.pattern && (act === undefined ? name === "" : act === value),
  )?.values;
}
