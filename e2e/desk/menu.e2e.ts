import { expect, test } from "@playwright/test";
import { signIn } from "../sign-in.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test("on a narrow screen the menu opens at the top and is closed on the next page", async ({
      page,
      context,
    }) => {
      await signIn(context, "secretary");
      await page.goto("/desk/registry/tree");
      const entry = page.locator(".desk-menu").getByRole("link", { name: "場所" });
      await expect(entry).toBeHidden();
      await page.locator(".desk-menu summary").click();
      await expect(page.getByRole("button", { name: "退出" })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await entry.click();
      await expect(page.getByRole("heading", { name: "場所", level: 1 })).toBeVisible();
      await expect(entry).toBeHidden();
    });
  });
}

for (const [locale, lang] of [
  ["zh-CN", "zh-Hans"],
  ["zh-HK", "zh-Hant"],
  ["en-GB", "en"],
] as const) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });

    test("meets the sign-in page in its language, until the person chooses another", async ({ page }) => {
      await page.goto("/desk/sign-in", { waitUntil: "commit" });
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      const chosen = lang === "en" ? "zh-Hans" : "en";
      await page.locator(`button[value="${chosen}"]`).click();
      await expect(page.locator("html")).toHaveAttribute("lang", chosen);
      await page.goto("/desk/sign-in");
      await expect(page.locator("html")).toHaveAttribute("lang", chosen);
    });
  });
}

test("nothing on the sign-in page moves when its script comes, so an early click is not lost", async ({
  page,
}) => {
  const scripts = "**/desk/assets/*.js";
  const places = () =>
    page
      .locator("button:visible, a:visible")
      .evaluateAll((found) =>
        found
          .filter((each) => each.closest(".passkey") === null)
          .map((each) => `${each.textContent} ${each.getBoundingClientRect().top}`),
      );
  await page.route(scripts, (route) => route.abort());
  await page.goto("/desk/sign-in", { waitUntil: "networkidle" });
  const before = await places();
  await page.unroute(scripts);
  await page.goto("/desk/sign-in", { waitUntil: "networkidle" });
  await expect(page.locator(".passkey[data-shown=true]")).toBeVisible();
  expect(await places()).toEqual(before);
});
