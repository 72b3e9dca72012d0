import {
  accountsInReach,
  closeForReset,
  firstSignInLink,
  inviteHolders,
  type PersonEntry,
  resetAccess,
  type Slip,
} from "#src/domains/people/index.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { localDay } from "#src/platform/clock/clock.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { words } from "#src/platform/i18n/language.ts";
import { openServices } from "../processes/open-services.ts";
import { type Command, readArguments } from "./command.ts";
import { countyNamed } from "./county-named.ts";
import { cliError } from "./errors.ts";
import { print, tell } from "./output.ts";
import { personNamed } from "./person-named.ts";
import { userError } from "./user-errors.ts";
import { type HubDatabase, withHubDatabase } from "./with-hub-database.ts";

const options = { county: { type: "string" }, json: { type: "boolean", default: false } } as const;

/** Whoever can run this command holds the machine; the county's audit says so. */
const operator: Actor = { kind: "system", job: "operator" };

interface Asked {
  readonly hub: HubDatabase;
  readonly county: County;
  readonly json: boolean;
  readonly name: string | undefined;
}

const actions: Readonly<Record<string, (asked: Asked) => Promise<void>>> = { list, invite, reset };

export const command: Command = {
  name: "user",
  summary: words("账号：列出、邀请、重置", "賬號：列出、邀請、重置", "Accounts: list, invite, reset"),
  usage: ["list [--json]", "invite NAME", "reset NAME"],
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
  },
  run: async (args) => {
    const { values, positionals } = readArguments(args, options);
    const [action = "list", name] = positionals;
    const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (run === undefined) throw cliError("cli.unknown-command", { name: `user ${action}` });
    await withHubDatabase(async (hub) => {
      const county = await countyNamed(hub.cell, values.county);
      await run({ hub, county, json: values.json, name });
    });
  },
};

const noAccounts = words("还没有账号。", "還沒有賬號。", "There are no accounts yet.");
const suspendedWord = words("{name}（已停用）", "{name}（已停用）", "{name} (suspended)");
const plainName = words("{name}", "{name}", "{name}");

async function list({ hub, county, json }: Asked): Promise<void> {
  let after: string | null = null;
  do {
    const filter: { after: string | null } = { after };
    const { rows, next } = await withCounty(hub.cell, county, operator, (ctx) =>
      accountsInReach(ctx, filter),
    );
    if (rows.length === 0 && !json) tell(noAccounts);
    for (const { personId, name, suspended, lastSignIn } of rows) {
      if (json) print(JSON.stringify({ person: personId, name, suspended, lastSignIn }));
      else tell(suspended ? suspendedWord : plainName, { name });
    }
    after = next;
  } while (after !== null);
}

async function invite(asked: Asked): Promise<void> {
  const person = await onePerson(asked);
  const [slip] = await perform(asked.hub.cell, asked.county, operator, inviteHolders, {
    personIds: [person.id],
    way: "slip",
    again: true,
  });
  if (slip === undefined) throw userError("cli.person-has-account", { name: person.name });
  show(asked, slip);
}

async function reset(asked: Asked): Promise<void> {
  const { hub, county } = asked;
  const { id } = await onePerson(asked);
  const slip = await perform(hub.cell, county, operator, resetAccess, { personId: id });
  await closeForReset(openServices(hub, hub.config).accounts, hub.cell, county, slip);
  show(asked, slip);
}

/** @throws AppError cli.argument-missing, cli.person-unknown, cli.person-ambiguous */
async function onePerson({ hub, county, name }: Asked): Promise<PersonEntry> {
  if (name === undefined) throw cliError("cli.argument-missing", { name: "NAME" });
  return personNamed(hub.cell, county, name);
}

const slipText = words(
  "{name}\n登记码 {code}\n{day} 前有效，只能用一次。打开 {link}",
  "{name}\n登記碼 {code}\n{day} 前有效，只能用一次。打開 {link}",
  "{name}\nCode {code}\nGood until {day}, once. Open {link}",
);

function show({ hub, county }: Asked, { name, code, expiresAt }: Slip): void {
  const { origin, port } = hub.config;
  const link = firstSignInLink(origin ?? `http://localhost:${port}`, code);
  tell(slipText, { name, code, day: localDay(expiresAt, county.timeZone), link });
}
