export interface Answer {
  readonly status: number;
  readonly html: string;
  readonly location: string | null;
  readonly headers: Headers;
}

/** A browser without script: it keeps its cookie and sends forms with the fields that its page had. */
export class Browser {
  readonly #url: string;
  cookie = "";

  constructor(url: string) {
    this.#url = url;
  }

  get(path: string): Promise<Answer> {
    return this.#ask(path, {});
  }

  /** Sends the first form of a page to `action`, hidden fields and all, with what was typed. */
  async send(page: string, action: string, typed: Readonly<Record<string, string>>): Promise<Answer> {
    return this.post(action, { ...hiddenFields(await this.get(page), action), ...typed });
  }

  post(
    path: string,
    fields: Readonly<Record<string, string>> | FormData,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
    return this.#ask(path, { method: "POST", body, headers: { origin: this.#url, ...headers } });
  }

  async signIn(personId: string, pin: string): Promise<Answer> {
    return this.post("/sign-in", { person: personId, pin });
  }

  async #ask(path: string, init: RequestInit): Promise<Answer> {
    const headers = { ...init.headers, ...(this.cookie !== "" && { cookie: this.cookie }) };
    const answer = await fetch(this.#url + path, { ...init, headers, redirect: "manual" });
    const set = answer.headers.get("set-cookie");
    if (set !== null) this.cookie = set.split(";")[0] ?? "";
    return {
      status: answer.status,
      html: await answer.text(),
      location: answer.headers.get("location"),
      headers: answer.headers,
    };
  }
}

/** The hidden fields of the form on a page that goes to the address. */
export function hiddenFields({ html }: Answer, action: string): Record<string, string> {
  const form = html.split("<form").find((part) => part.includes(`action="${action}"`)) ?? "";
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = "", value = ""]) => [name, value]));
}
