import { expect, test } from "@playwright/test";
import { actAtHub } from "../act-at-hub.ts";
import { signIn } from "../sign-in.ts";

test.use({ javaScriptEnabled: false, locale: "zh-TW" });

test("the auditor sees that the security administrator opened the list of holders, and the accounts; and which organisations were changed", async ({
  browser,
  context,
}) => {
  await signIn(context, "security");
  const page = await context.newPage();
  await page.goto("/desk/people/invitations");
  await page.goto("/desk/people/accounts");
  const other = await browser.newContext({ javaScriptEnabled: false, locale: "zh-TW" });
  await signIn(other, "auditor");
  const audit = await other.newPage();
  await audit.goto("/desk/people/audit?list=looks");
  const rows = audit.locator("tbody tr");
  await expect(rows.filter({ hasText: "發登錄邀請" }).first()).toContainText("列出");
  await expect(rows.filter({ hasText: "管理賬號" }).first()).toContainText("列出");

  await actAtHub("found-branch", { name: "賬目公開黨支部", posts: {} });
  await audit.goto("/desk/people/audit?list=rights");
  await expect(rows.filter({ hasText: "設立組織" }).first()).toContainText(/獨流鎮黨委（編號 \d+）/);
});
