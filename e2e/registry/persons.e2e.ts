import { expect, type Page, test } from "@playwright/test";
import { actAtHub } from "../act-at-hub.ts";
import { signIn } from "../sign-in.ts";

async function addHere(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: "登記人員" }).click();
  await page.fill("[name=name]", name);
  await page.getByRole("button", { name: "登記" }).click();
}

function rowOf(page: Page, name: string) {
  return page.getByRole("row").filter({ hasText: name });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a person is added, moved, recorded as left and as back, and goes up when the branch ends", async ({
    page,
    context,
  }) => {
    const mark = Date.now() % 100_000;
    const [one, other] = [`甲${mark}黨支部`, `乙${mark}黨支部`];
    const { id } = await actAtHub("found-branch", { name: one, posts: {} });
    await actAtHub("found-branch", { name: other, posts: {} });
    await signIn(context, "organisation");

    const persons = `/desk/registry/organisations/${id}/persons`;
    await page.goto(persons);
    await expect(page.getByRole("heading", { name: "這裡還沒有登記的人員" })).toBeVisible();
    const [li, wang] = [`李${mark}`, `王${mark}`];
    await addHere(page, li);
    await expect(rowOf(page, li)).toBeVisible();
    await addHere(page, li);
    await expect(page.getByRole("alert")).toContainText("這裡已有 1 位同名的人");
    await expect(page.locator(".registry-preview")).toContainText(`${li} · 沒有職務`);
    await page.check("[name=another]");
    await page.fill("[name=name]", wang);
    await page.getByRole("button", { name: "登記" }).click();
    await expect(rowOf(page, wang)).toBeVisible();

    await rowOf(page, li).getByRole("link", { name: "轉到別處" }).click();
    await page.selectOption("[name=organisationNo]", { label: other });
    await page.getByRole("button", { name: "看看會怎樣" }).click();
    await expect(page.locator(".registry-preview")).toContainText(
      `「${li}」的組織關係從「${one}」轉到「${other}」，今天起由「${other}」登記。現在沒有職務。`,
    );
    await page.getByRole("button", { name: "確認轉移" }).click();
    await expect(rowOf(page, wang)).toBeVisible();
    await expect(rowOf(page, li)).toHaveCount(0);

    await rowOf(page, wang).getByRole("link", { name: "登記離開" }).click();
    await page.fill("main form [name=on]", "2199-01-01");
    await page.selectOption("[name=reason]", "moved-away");
    await page.getByRole("button", { name: "登記離開" }).click();
    await expect(page.getByRole("alert")).toContainText("日期不能晚於今天");
    await expect(page.locator("[name=reason]")).toHaveValue("moved-away");
    await page.fill("main form [name=on]", "2026-01-01");
    await page.getByRole("button", { name: "登記離開" }).click();
    await expect(rowOf(page, wang)).toContainText("遷居外地");
    await rowOf(page, wang).getByRole("button", { name: "登記回來" }).click();
    await expect(page.getByRole("heading", { name: "已離開" })).toHaveCount(0);
    await expect(rowOf(page, wang)).toBeVisible();

    await page.goto(`/desk/registry/organisations/${id}`);
    await page.getByRole("link", { name: "撤銷…" }).click();
    await page.getByRole("button", { name: "看看會怎樣" }).click();
    await expect(page.locator(".registry-preview")).toContainText(
      "登記在這裡的 1 人（包括已離開的）轉到「獨流鎮黨委」。",
    );
    await page.getByRole("button", { name: "確認撤銷" }).click();
    await expect(page).toHaveURL(/registry\/tree$/);
    await page.goto("/desk/registry/tree?q=獨流鎮");
    await page.locator(".tree a").first().click();
    await page.getByRole("link", { name: "人員", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("獨流鎮黨委");
    await page.goto(`/desk/people/persons?q=${encodeURIComponent(wang)}`);
    await expect(page.getByRole("heading", { name: wang })).toBeVisible();
  });
});

test("who keeps no records is led to none of it", async ({ page, context }) => {
  const { id } = await actAtHub("found-branch", { name: `丙${Date.now() % 100_000}黨支部`, posts: {} });
  await signIn(context, "security");
  for (const path of ["persons", "persons/add", "dissolve"]) {
    const answer = await page.goto(`/desk/registry/organisations/${id}/${path}`);
    expect(answer?.status()).toBe(403);
  }
});
