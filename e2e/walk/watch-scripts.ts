import type { BrowserContext } from "@playwright/test";

/** What ran on a page of the context, and what only the policy kept from running. */
export async function watchScripts(context: BrowserContext): Promise<readonly string[]> {
  const tried: string[] = [];
  context.on("dialog", (dialog) => {
    tried.push(`${dialog.page()?.url()} ${dialog.message()}`);
    void dialog.dismiss();
  });
  await context.exposeBinding("tellViolation", ({ page }, what: string) =>
    tried.push(`${page.url()} ${what}`),
  );
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { tellViolation } = globalThis as unknown as { tellViolation: (what: string) => void };
      tellViolation(`${event.violatedDirective} ${event.sample}`);
    });
  });
  return tried;
}
