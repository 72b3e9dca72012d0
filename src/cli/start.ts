import { readConfig } from "#src/platform/config/config.ts";
import { words } from "#src/platform/i18n/language.ts";
import type { FirstCounty } from "../processes/first-county.ts";
import type { HubStarted } from "../processes/hub.ts";
import { cliError } from "./errors.ts";
import { createConverter } from "#src/platform/script/converter.ts";
import { type Command, readArguments } from "./command.ts";
import { type AskedCounty, countyThatStands } from "./county-that-stands.ts";
import { showSignIns } from "./demo-sign-ins.ts";
import { loadProgram } from "./load-program.ts";
import { keepTicksFast } from "./keep-ticks-fast.ts";
import { importFirst } from "./next-steps.ts";
import { print, tell } from "./output.ts";

const said = {
  ready: words("三网合一已启动：{url}", "三網合一已啟動：{url}", "Sanwang is ready: {url}"),
  edge: words("公众网站已启动：{url}", "公眾網站已啟動：{url}", "The public site is ready: {url}"),
  desk: words("工作台：{url}/desk", "工作台：{url}/desk", "Desk: {url}/desk"),
  links: words(
    "第一次登录的链接，每个只能用一次，一天内有效，请分别交给两个人：",
    "第一次登錄的鏈接，每個只能用一次，一天內有效，請分別交給兩個人：",
    "Links for the first sign-in, each good once and for a day, to be handed to two people:",
  ),
  systemAdministrator: words(
    "  系统管理员（设定、站点、确认专职人员）：",
    "  系統管理員（設定、站點、確認專職人員）：",
    "  System administrator (settings, stations, confirming duties):",
  ),
  securityAdministrator: words(
    "  安全管理员（登录邀请、重置和停用账号、提议专职人员）：",
    "  安全管理員（登錄邀請、重置和停用賬號、提議專職人員）：",
    "  Security administrator (invitations, resetting and suspending accounts, proposing duties):",
  ),
  stop: words("按 Ctrl-C 停止。", "按 Ctrl-C 停止。", "Press Ctrl-C to stop."),
  onlyHere: words(
    "只有本机能访问；要让别的机器访问，请设 HOST=0.0.0.0。",
    "只有本機能訪問；要讓別的機器訪問，請設 HOST=0.0.0.0。",
    "Only this machine can reach it; set HOST=0.0.0.0 for others.",
  ),
};

export const command: Command = {
  name: "start",
  summary: words("启动系统", "啟動系統", "Start the system"),
  usage: ["", "--empty [--county 120118 --name 静海县]", "--faces site"],
  options: {
    "--empty": words("不建演示县", "不建演示縣", "Begin without the demo county"),
    "--county CODE": words("县的六位代码", "縣的六位代碼", "The county's six-digit code"),
    "--name NAME": words("县名", "縣名", "The county's name"),
    "--faces site": words(
      "只提供公众网站，用只能读已发布内容的登录名",
      "只提供公眾網站，用只能讀已發佈內容的登錄名",
      "The public site alone, by a login that reads what is published",
    ),
  },
  run: async (args) => {
    const { values } = readArguments(args, {
      empty: { type: "boolean" },
      county: { type: "string" },
      name: { type: "string" },
      faces: { type: "string", default: "all" },
    });
    keepTicksFast();
    const config = readConfig();
    const { runEdge, runHub } = await loadProgram();
    if (values.faces === "site") {
      process.exitCode = await runEdge(config, ({ url }) => tell(said.edge, { url }));
      return;
    }
    if (values.faces !== "all") throw cliError("cli.unknown-faces", { faces: values.faces });
    const first = await firstCounty(values);
    try {
      process.exitCode = await runHub(config, first, (hub) => {
        announce(hub, config.host);
        const stands = countyThatStands(values, hub, config.dataDir);
        if (stands !== undefined) print(stands);
        tell(said.stop);
      });
    } finally {
      // What still tries to reach a database that is gone must not keep the process.
      setTimeout(() => process.exit(), lastWordsMs).unref();
    }
  },
};

const lastWordsMs = 2_000;

/** A code that no county of China has, for an installation that has not said which county it is. */
const unnamed = { code: "990001", nameHans: "本县", nameHant: "本縣" };

async function firstCounty(values: AskedCounty): Promise<FirstCounty> {
  if (values.empty !== true) return { kind: "demo" };
  const { county: code = unnamed.code } = values;
  if (!/^\d{6}$/.test(code)) throw cliError("cli.county-code", { code });
  return { kind: "empty", county: { code, ...(await bothNames(values.name)) } };
}

async function bothNames(name: string | undefined): Promise<{ nameHans: string; nameHant: string }> {
  if (name === undefined) return { nameHans: unnamed.nameHans, nameHant: unnamed.nameHant };
  const converter = createConverter();
  try {
    const [nameHans = name] = await converter.convert([name], "zh-Hant", "zh-Hans");
    const [nameHant = name] = await converter.convert([name], "zh-Hans", "zh-Hant");
    return { nameHans, nameHant };
  } finally {
    await converter.close();
  }
}

function announce({ url, links, demo }: HubStarted, host: string): void {
  print("");
  tell(said.ready, { url });
  tell(said.desk, { url });
  if (host === "127.0.0.1") tell(said.onlyHere);
  if (links !== undefined) {
    tell(said.links);
    for (const administrator of ["systemAdministrator", "securityAdministrator"] as const) {
      if (links[administrator] === "") continue;
      tell(said[administrator]);
      print(`    ${links[administrator]}`);
    }
    tell(importFirst);
  }
  if (demo.length > 0) showSignIns(demo);
}
