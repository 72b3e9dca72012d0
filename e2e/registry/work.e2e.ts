import { expect, test } from "@playwright/test";
import { actAtHub } from "../act-at-hub.ts";
import { signIn } from "../sign-in.ts";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a township sends a notice and sets a task; its branch answers both, and the township sees it", async ({
    browser,
  }) => {
    const desk = async (name: string) => {
      const context = await browser.newContext({ javaScriptEnabled: false, locale: "zh-TW" });
      await signIn(context, name);
      return context.newPage();
    };
    const township = await desk("township");
    const branch = await desk("secretary");
    const mark = String(Date.now() % 1_000_000);

    await township.goto("/desk/registry/notices/send");
    await township.fill("[name=title]", `防汛通知${mark}`);
    await township.fill("[name=text]", "今晚有大雨，請留人值班。");
    await township.getByRole("button", { name: "發出" }).click();
    await expect(township.locator(".fault-list")).toContainText("請選擇發給誰。");
    await expect(township.locator("[name=text]")).toHaveValue("今晚有大雨，請留人值班。");
    await township.getByLabel("全部下級支部").check();
    await township.getByRole("button", { name: "發出" }).click();
    const sent = township.getByRole("row").filter({ hasText: `防汛通知${mark}` });
    await expect(sent).toContainText("0/11");

    await township.goto("/desk/registry/tasks/set");
    await township.selectOption("[name=organisationNo]", { label: "東雙塘村黨支部" });
    await township.fill("[name=title]", `查看水渠${mark}`);
    await township.getByRole("button", { name: "交辦" }).click();
    const set = township.getByRole("row").filter({ hasText: `查看水渠${mark}` });
    await expect(set).toContainText("東雙塘村黨支部");

    await branch.goto("/desk/registry/due");
    // One number: what the navigation counts is what the page shows as waiting, records to confirm among it.
    const waiting = async (page = branch): Promise<number> => {
      const entry = page.locator(".desk-navigation").getByRole("link", { name: /^待辦/ });
      const counted = Number(/\d+$/.exec((await entry.textContent()) ?? "")?.[0] ?? "0");
      const buttons = page.locator("main").getByRole("button", { name: /^(收到|核對無誤)$/ });
      const tasks = page.locator("main summary").filter({ hasText: "辦好了…" });
      expect(counted).toBe((await buttons.count()) + (await tasks.count()));
      return counted;
    };
    const before = await waiting();
    await expect(branch.locator("main")).toContainText(`等您回應的：${before} 件`);
    const card = (title: string) => branch.getByRole("article").filter({ hasText: title });
    await card(`防汛通知${mark}`).getByRole("button", { name: "收到" }).click();
    await expect(card(`防汛通知${mark}`)).toHaveCount(0);
    await card(`查看水渠${mark}`).locator("summary").click();
    await card(`查看水渠${mark}`).getByLabel("說明（可不填）").fill("都通暢");
    await card(`查看水渠${mark}`).getByRole("button", { name: "報告辦好" }).click();
    await expect(card(`查看水渠${mark}`)).toHaveCount(0);

    expect(await waiting()).toBe(before - 2);
    const name = `試點${mark}黨支部`;
    await actAtHub("found-branch", { name, posts: { secretary: "cadre" } });
    const cadre = await desk("cadre");
    await cadre.goto("/desk/registry/due");
    const record = cadre.getByRole("article").filter({ hasText: name });
    const confirming = record.getByRole("button", { name: "核對無誤" });
    await expect(confirming).toHaveCount(1);
    expect(await waiting(cadre)).toBeGreaterThan(0);
    await confirming.click();
    await expect(confirming).toHaveCount(0);
    await waiting(cadre);

    await township.goto("/desk/registry/notices");
    await expect(sent).toContainText("1/11");
    await sent.locator("summary", { hasText: "還沒有回應（10）" }).click();
    await expect(sent.locator("details").first()).not.toContainText("東雙塘村黨支部");
    await township.goto("/desk/registry/tasks?state=done");
    await expect(set).toContainText("都通暢");

    await township.goto("/desk/registry/notices");
    await sent.locator("summary", { hasText: "撤回…" }).click();
    await sent.getByLabel("為什麼撤回").fill("雨已過去");
    await sent.getByRole("button", { name: "撤回", exact: true }).click();
    await expect(sent).toContainText("雨已過去");
  });
});
