import {
  accountsInReach,
  closeForReset,
  inviteHolders,
  type PersonEntry,
  resetAccess,
} from "#src/domains/people/index.ts";
import { postKinds } from "#src/domains/registry/index.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { withLoggedLook } from "#src/platform/audit/record-look.ts";
import type { County } from "#src/platform/db/county.ts";
import { words } from "#src/platform/i18n/language.ts";
import { openServices } from "../processes/open-services.ts";
import { addUser } from "./add-user.ts";
import { type Command, readArguments } from "./command.ts";
import { countyNamed } from "./county-named.ts";
import { cliError } from "./errors.ts";
import { print, tell } from "./output.ts";
import { personNamed } from "./person-named.ts";
import { showSlip } from "./show-slip.ts";
import { userError } from "./user-errors.ts";
import { type HubDatabase, withHubDatabase } from "./with-hub-database.ts";

const options = {
  county: { type: "string" },
  json: { type: "boolean", default: false },
  post: { type: "string" },
  organisation: { type: "string" },
  another: { type: "boolean", default: false },
} as const;

/** Whoever can run this command holds the machine; the county's audit says so. */
const operator: Actor = { kind: "system", job: "operator" };

interface Asked {
  readonly hub: HubDatabase;
  readonly county: County;
  readonly values: {
    readonly json: boolean;
    readonly post?: string;
    readonly organisation?: string;
    readonly another: boolean;
  };
  readonly name: string | undefined;
}

const actions: Readonly<Record<string, (asked: Asked) => Promise<void>>> = { list, add, invite, reset };

export const command: Command = {
  name: "user",
  summary: words(
    "账号：列出、添加、邀请、重置",
    "賬號：列出、添加、邀請、重置",
    "Accounts: list, add, invite, reset",
  ),
  usage: [
    "list [--json]",
    "add NAME --post KIND --organisation CODE|NO [--another]",
    "invite NAME",
    "reset NAME",
  ],
  options: {
    "--county CODE": words(
      "哪个县；只有一个县时可省略",
      "哪個縣；只有一個縣時可省略",
      "Which county; not needed where there is one",
    ),
    "--json": words(
      "一行一个 JSON，供脚本读取",
      "一行一個 JSON，供腳本讀取",
      "One line of JSON each, for scripts",
    ),
    "--post KIND": words(
      `担任什么职务：${postKinds.join("、")}`,
      `擔任什麼職務：${postKinds.join("、")}`,
      `Which post: ${postKinds.join(", ")}`,
    ),
    "--organisation CODE|NO": words(
      "在哪个党组织：所在单位的代码，或组织编号（县委为 1）",
      "在哪個黨組織：所在單位的代碼，或組織編號（縣委為 1）",
      "Where: the code of its unit, or the organisation's number (the county committee is 1)",
    ),
    "--another": words(
      "已有同名的人，这是另一位",
      "已有同名的人，這是另一位",
      "Somebody of that name is there; this is another person",
    ),
  },
  run: async (args) => {
    const { values, positionals } = readArguments(args, options);
    const [action = "list", name] = positionals;
    const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (run === undefined) throw cliError("cli.unknown-command", { name: `user ${action}` });
    await withHubDatabase(async (hub) => {
      const county = await countyNamed(hub.cell, values.county);
      await run({ hub, county, values, name });
    });
  },
};

const noAccounts = words(
  "还没有人取过登录名。已发出的单子等本人第一次登录。",
  "還沒有人取過登錄名。已發出的單子等本人第一次登錄。",
  "Nobody has an account yet. Slips that were given out wait for their first sign-in.",
);
const suspendedWord = words("{name}（已停用）", "{name}（已停用）", "{name} (suspended)");
const leftWord = words(
  "{name}（{on} 起已离开，账号已关闭）",
  "{name}（{on} 起已離開，賬號已關閉）",
  "{name} (closed: left on {on})",
);
const plainName = words("{name}", "{name}", "{name}");

async function list({ hub, county, values: { json } }: Asked): Promise<void> {
  let after: string | null = null;
  do {
    const filter: { after: string | null } = { after };
    const look = { kind: "list", purpose: "cli.user" } as const;
    const { rows, next } = await withLoggedLook(hub.cell, county, operator, look, (ctx) =>
      accountsInReach(ctx, filter),
    );
    if (rows.length === 0 && !json) tell(noAccounts);
    for (const { personId, name, suspended, leftOn, lastSignIn } of rows) {
      if (json) print(JSON.stringify({ person: personId, name, suspended, leftOn, lastSignIn }));
      else if (leftOn !== null) tell(leftWord, { name, on: leftOn });
      else tell(suspended ? suspendedWord : plainName, { name });
    }
    after = next;
  } while (after !== null);
}

async function add({ hub, county, values, name }: Asked): Promise<void> {
  if (name === undefined) throw cliError("cli.argument-missing", { name: "NAME" });
  await showSlip(hub, county, await addUser(hub.cell, county, operator, { ...values, name }));
}

async function invite(asked: Asked): Promise<void> {
  const person = await onePerson(asked);
  const [slip] = await perform(asked.hub.cell, asked.county, operator, inviteHolders, {
    personIds: [person.id],
    way: "slip",
    again: true,
  });
  if (slip === undefined) throw userError("cli.person-has-account", { name: person.name });
  await showSlip(asked.hub, asked.county, slip);
}

async function reset(asked: Asked): Promise<void> {
  const { hub, county } = asked;
  const { id } = await onePerson(asked);
  const slip = await perform(hub.cell, county, operator, resetAccess, { personId: id });
  await closeForReset(openServices(hub, hub.config).accounts, hub.cell, county, slip);
  await showSlip(hub, county, slip);
}

/** @throws AppError cli.argument-missing, cli.person-unknown, cli.person-ambiguous */
async function onePerson({ hub, county, name }: Asked): Promise<PersonEntry> {
  if (name === undefined) throw cliError("cli.argument-missing", { name: "NAME" });
  return personNamed(hub.cell, county, name);
}
