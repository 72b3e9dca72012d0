import { type Accounts, readDemoOutbox } from "#src/domains/people/index.ts";
import type { AppError } from "#src/platform/errors/app-error.ts";
import { countyName } from "#src/platform/db/county.ts";
import { terminalLanguage } from "#src/platform/config/terminal-language.ts";
import { words } from "#src/platform/i18n/language.ts";
import { type DemoSignIn, demoSignIns } from "../processes/demo/demo-accounts.ts";
import { demoStationCode, setDemoPins } from "../processes/demo/demo-stations.ts";
import { demoOf } from "../processes/demo/demo-setting.ts";
import { loadCounty, loadProvince, mostCounties } from "../processes/demo/load-demo.ts";
import type { DemoOrigin } from "../processes/demo/random.ts";
import { openServices } from "../processes/open-services.ts";
import { type Command, readArguments } from "./command.ts";
import { demoError } from "./demo-errors.ts";
import { showSignIns } from "./demo-sign-ins.ts";
import { cliError } from "./errors.ts";
import { print, progressBar, tell } from "./output.ts";
import { type HubDatabase, withHubDatabase } from "./with-hub-database.ts";

const options = {
  json: { type: "boolean", default: false },
  size: { type: "string", default: "county" },
  counties: { type: "string", default: "16" },
  seed: { type: "string", default: "1" },
} as const;

type Values = { json: boolean; size: string; counties: string; seed: string };

/** An installation with a demo county, and what its people sign in with. */
interface DemoHub extends HubDatabase {
  readonly origin: DemoOrigin;
  readonly accounts: Accounts;
}

const actions: Readonly<Record<string, (hub: DemoHub, values: Values, rest: string[]) => Promise<void>>> = {
  accounts: async (hub, { json }) => listAccounts(demoSignIns(hub.accounts, hub.origin), json),
  code: async (hub, _values, [login]) => printCode(demoSignIns(hub.accounts, hub.origin), login),
  outbox: listOutbox,
  "station-code": printStationCode,
  load,
};

export const command: Command = {
  name: "demo",
  summary: words(
    "演示县：账号、验证码、更多数据",
    "演示縣：賬號、驗證碼、更多數據",
    "The demo county: accounts, codes, more data",
  ),
  usage: [
    "accounts [--json]",
    "code NAME",
    "outbox",
    "station-code",
    "load --size county",
    "load --size province [--counties 16] [--seed N]",
  ],
  options: {
    "--json": words(
      "一行一个 JSON，供脚本读取",
      "一行一個 JSON，供腳本讀取",
      "One line of JSON each, for scripts",
    ),
    "--size SIZE": words(
      "county：演示县长到 1400 个组织、3 万人；province：另建若干这样的县，供测速",
      "county：演示縣長到 1400 個組織、3 萬人；province：另建若干這樣的縣，供測速",
      "county: the demo county grows to 1,400 organisations and 30,000 people; province: more such counties, for measuring",
    ),
    "--counties N": words("另建几个县", "另建幾個縣", "How many more counties"),
    "--seed N": words(
      "换一个数就换一批虚构的人",
      "換一個數就換一批虛構的人",
      "Another number gives other invented people",
    ),
  },
  run: async (args) => {
    const { values, positionals } = readArguments(args, options);
    const [name = "accounts", ...rest] = positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined) throw cliError("cli.unknown-command", { name: `demo ${name}` });
    await withHubDatabase(async (hub) => {
      const origin = await demoOf(hub.cell);
      if (origin === undefined) throw noDemo(hub);
      await action({ ...hub, origin, accounts: openServices(hub, hub.config).accounts }, values, rest);
    });
  },
};

function noDemo({ config: { dataDir, databaseUrl } }: HubDatabase): AppError {
  return demoError("cli.no-demo", { place: databaseUrl === undefined ? dataDir : "DATABASE_URL" });
}

function listAccounts(signIns: readonly DemoSignIn[], json: boolean): void {
  if (!json) return showSignIns(signIns);
  for (const { role, person, login, password, totp } of signIns) {
    print(JSON.stringify({ role: role.en, name: login, password, totp, person }));
  }
}

function printCode(signIns: readonly DemoSignIn[], login: string | undefined): void {
  if (login === undefined) throw cliError("cli.argument-missing", { name: "NAME" });
  const found = signIns.find((each) => each.login === login);
  if (found === undefined) {
    throw demoError("cli.demo-account-unknown", {
      name: login,
      known: signIns.map((each) => each.login).join(", "),
    });
  }
  print(found.code);
}

const pinsThere = words(
  "在这个站点登录：{pins}",
  "在這個站點登錄：{pins}",
  "To sign in at that station: {pins}",
);

/** The code alone on standard output, so that a script can hand it on. */
async function printStationCode(hub: DemoHub): Promise<void> {
  const county = await hub.cell.county(hub.origin.countyCode);
  if (county === undefined) throw noDemo(hub);
  print(await demoStationCode(hub.cell, county, hub.origin));
  const pins = await setDemoPins({ cell: hub.cell, county, origin: hub.origin }, hub.accounts);
  tell(pinsThere, { pins: pins.map(({ login, pin }) => `${login} ${pin}`).join(", ") });
}

const nothingSent = words("还没有发出过短信。", "還沒有發出過短信。", "No message has been sent yet.");

async function listOutbox({ accounts }: DemoHub): Promise<void> {
  const messages = await readDemoOutbox(accounts.db, accounts.cipher, true);
  if (messages.length === 0) tell(nothingSent);
  for (const { recipient, text } of messages) print(`${recipient}  ${text}`);
}

const loaded = words("已备好：{names}", "已備好：{names}", "Ready: {names}");
async function load(hub: DemoHub, values: Values): Promise<void> {
  const bar = progressBar(values.size);
  const onProgress = (done: number, total: number): void => bar.show(done, total);
  if (values.size === "county") {
    const county = await loadCounty(hub, { origin: hub.origin, accounts: hub.accounts, onProgress });
    bar.end();
    tell(loaded, { names: countyName(county, terminalLanguage()) });
    return;
  }
  if (values.size !== "province") throw cliError("cli.unknown-option", { reason: `--size ${values.size}` });
  const count = wholeNumber("--counties", values.counties);
  if (count < 1 || count > mostCounties) throw demoError("cli.demo-too-many", { most: mostCounties });
  const seed = wholeNumber("--seed", values.seed);
  const counties = await loadProvince(hub, { count, size: "county", seed, onProgress });
  bar.end();
  tell(loaded, {
    names: counties.map((county) => `${countyName(county, terminalLanguage())} ${county.host}`).join(", "),
  });
}

function wholeNumber(option: string, typed: string): number {
  if (!/^\d{1,9}$/.test(typed)) throw cliError("cli.unknown-option", { reason: `${option} ${typed}` });
  return Number(typed);
}
