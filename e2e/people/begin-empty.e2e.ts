import { expect, type Page, test } from "@playwright/test";
import { codeFor } from "../code-for.ts";
import { type HubProcess, startEmptyHub } from "../hub-process.ts";
import { choosePin, unlock, untilKept } from "../phone/use-phone.ts";

test.setTimeout(180_000);

/** From a slip's address through name, password and second factor to the desk, as anybody does the first time. */
async function firstSignIn(page: Page, link: string, signInName: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "核對" }).click();
  await page.fill("[name=signInName]", signInName);
  await page.fill("[name=password]", "quiet-Harbour-Lamp");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page).toHaveURL(/second-factor\/set/);
  await page.fill("[name=code]", codeFor((await page.locator("main code").textContent()) ?? ""));
  await page.getByRole("button", { name: "繼續" }).click();
  await page.getByRole("link", { name: "已經抄好" }).click();
  await expect(page).toHaveURL(/\/desk$/);
}

async function openOrganisation(page: Page, hub: HubProcess, name: string): Promise<void> {
  await page.goto(`${hub.url}/desk/registry/tree?${new URLSearchParams({ q: name })}`);
  await page.locator("main").getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

test("from nothing to a branch secretary at work, who leaves again", async ({ browser }) => {
  await using hub = await startEmptyHub("120118", "静海区");
  const [system = "", security = ""] = hub.links();
  expect(hub.said()).toContain("sanwang import units");

  const imported = await hub.run(
    "import",
    "units",
    "reference/jinghai-divisions.csv",
    "--with-organisations",
  );
  expect(imported).toContain("sanwang user add");
  const officerOfCounty = ["李組", "--post", "organisation_officer", "--organisation"];
  const officerSlip = await hub.run("user", "add", ...officerOfCounty, "1");
  await expect(hub.run("user", "add", ...officerOfCounty, "120118")).rejects.toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringContaining("--another"),
  });

  const newPage = async () => (await browser.newContext({ locale: "zh-TW" })).newPage();
  const reader = await (await browser.newContext({ locale: "zh-CN" })).newPage();
  await reader.goto(system);
  await reader.getByRole("button", { name: "核对" }).click();
  await expect(reader.getByText("系统管理员，您好")).toBeVisible();

  const officer = await newPage();
  await firstSignIn(officer, hub.linkIn(officerSlip), "li-zu");
  const branch = "東勾樂村黨支部";
  await openOrganisation(officer, hub, branch);
  await officer.getByRole("link", { name: "任職" }).click();
  await officer.getByRole("link", { name: "登記人員" }).click();
  await officer.fill("[name=name]", "陳書記");
  await officer.getByRole("button", { name: "登記" }).click();
  await expect(officer.getByRole("cell", { name: "陳書記" })).toBeVisible();

  await officer.getByRole("link", { name: "登記人員" }).click();
  await officer.fill("[name=name]", "陈书记");
  await officer.getByRole("button", { name: "登記" }).click();
  await expect(officer.getByText("這裡已有同名的人，請先核對")).toBeVisible();
  await expect(officer.locator("[name=name]")).toHaveValue("陈书记");

  await openOrganisation(officer, hub, branch);
  await officer.getByRole("link", { name: "任職" }).click();
  await officer.selectOption("[name=personId]", { label: "陳書記" });
  await officer.selectOption("[name=kind]", "secretary");
  await officer.getByRole("button", { name: "任職" }).click();
  await expect(officer.getByRole("cell", { name: "陳書記" })).toBeVisible();

  const administrator = await newPage();
  await firstSignIn(administrator, security, "security");
  await administrator.goto(`${hub.url}/desk/people/invitations`);
  await expect(administrator.getByText("陳書記")).toBeVisible();
  const printedSlip = async (): Promise<string> => {
    await administrator.goto(`${hub.url}/desk/people/invitations`);
    await administrator.locator("[name=again]").check();
    await administrator.locator("label", { hasText: "陳書記" }).locator("input").check();
    await administrator.getByRole("button", { name: "打印登記單" }).click();
    const slips = administrator.locator(".slip").filter({ hasText: "陳書記" });
    return (await slips.locator(".slip-code").textContent()) ?? "";
  };

  await administrator.goto(`${hub.url}/desk/people/invitations`);
  await administrator.locator("[name=again]").check();
  await administrator.locator("label", { hasText: "陳書記" }).locator("input").check();
  await administrator.getByRole("button", { name: "用短信發送" }).click();
  await expect(administrator.getByText("選中的人都沒有登記手機號碼")).toBeVisible();
  const code = await printedSlip();
  const stranger = await newPage();
  await stranger.goto(`${hub.url}/desk/sign-in/phone`);
  await stranger.fill("[name=phone]", "16000000999");
  await stranger.getByRole("button", { name: "發送驗證碼" }).click();
  await expect(stranger.getByText("本縣還沒有接通短信")).toBeVisible();
  await expect(stranger.locator("main")).not.toContainText("已發出");

  const secretary = await newPage();
  await firstSignIn(secretary, `${hub.url}/desk/first-sign-in?code=${code.replaceAll(/\s/g, "")}`, "chen");
  await openOrganisation(secretary, hub, branch);
  await secretary.getByRole("link", { name: "人員", exact: true }).click();
  await expect(secretary.getByRole("cell", { name: "陳書記" })).toBeVisible();
  await openOrganisation(secretary, hub, "西勾樂村黨支部");
  await expect(secretary.getByRole("link", { name: "人員" })).toHaveCount(0);
  await expect(secretary.getByRole("link", { name: "任職" })).toHaveCount(0);
  for (const elsewhere of [`${secretary.url()}/persons`, `${hub.url}/desk/people/accounts`]) {
    expect((await secretary.request.get(elsewhere)).status()).toBe(403);
  }

  // She moves away: her account is closed, and her phone erases what it holds as soon as it hears.
  const phone = await secretary.context().newPage();
  await phone.goto(`${hub.url}/m`);
  await phone.getByRole("button", { name: "的身份在這部手機上使用" }).click();
  await choosePin(phone);
  await untilKept(phone);
  await openOrganisation(officer, hub, branch);
  await officer.getByRole("link", { name: "人員", exact: true }).click();
  await officer.getByRole("link", { name: "登記離開" }).click();
  await expect(officer.locator("main")).toContainText("手機");
  await officer.selectOption("[name=reason]", "moved-away");
  await officer.getByRole("button", { name: "登記離開" }).click();
  await expect(officer.getByRole("heading", { name: "已離開" })).toBeVisible();
  const account = administrator.getByRole("row").filter({ hasText: "陳書記" });
  await administrator.goto(`${hub.url}/desk/people/accounts`);
  await expect(account).toContainText("起已離開，賬號已關閉");
  await expect(account).toContainText("手機 1 部：下次聯網時清除");
  await expect(account.getByRole("button", { name: "停用" })).toHaveCount(0);
  await phone.reload();
  await unlock(phone);
  await expect(phone.getByText("資料已從這部手機上清除")).toBeVisible();
  await administrator.reload();
  await expect(account).toContainText("手機 1 部：已通知清除");
});
