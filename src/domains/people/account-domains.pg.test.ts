import { expect, test } from "vitest";
import { browserAt, givenPersons, rightsByPost, usePeople } from "#testing/people.ts";
import { withLoggedLook } from "#src/platform/audit/record-look.ts";
import { perform } from "#src/platform/access/action.ts";
import { accountDomains, openAccountIdentifiers } from "#src/platform/access/account-domains.ts";
import { createDemoAccount } from "./accounts/create-demo-account.ts";
import { finishSignIn } from "./accounts/finish-sign-in.ts";
import { createSessionReader } from "./accounts/session-reader.ts";
import { startSession } from "./accounts/sessions.ts";
import { giveConsent } from "./actions/give-consent.ts";
import { accountNamed } from "./accounts/create-account.ts";
import { peopleDomain } from "./domain.ts";
import { accountsInReach } from "./reads/accounts-in-reach.ts";
import { acts, looks } from "./reads/audit.ts";
import { consentsOf } from "./reads/consents-of.ts";
import { findPersons } from "./reads/find-persons.ts";
import { myDevices } from "./reads/my-devices.ts";
import { myRecord } from "./reads/my-record.ts";
import { personsNamed } from "./reads/persons-named.ts";

const posts = new Map<string, readonly string[]>();
const people = usePeople({ rightsSource: rightsByPost(posts, peopleDomain.grants) });

test("an account has another name in each domain, the same each time, with keys of this installation", () => {
  const { accounts, keysDir } = people.current;
  const names = accountDomains.map((domain) => accounts.identifiers.identifierIn(domain, "account-1"));
  expect(new Set(names).size).toBe(3);
  expect(
    accountDomains.map((domain) => openAccountIdentifiers(keysDir).identifierIn(domain, "account-1")),
  ).toEqual(names);
  expect(openAccountIdentifiers(`${keysDir}/other`).identifierIn("public", "account-1")).not.toBe(names[0]);
});

test("nothing stored leads from one domain's name to another's, nor from the account to its person", async () => {
  const { accounts, cell, county, owner } = people.current;
  const [personId = ""] = await givenPersons(people.current, "林");
  await createDemoAccount(accounts, cell, county, { personId, login: "lin", password: "tr4ctor-Plum-Rain" });
  const accountId = (await accountNamed(accounts, "lin")) ?? "";
  const sessions = createSessionReader({ accounts, cell });
  const caller = browserAt("10.10.0.1");
  await finishSignIn(
    sessions,
    cell,
    county,
    caller,
    await startSession(accounts, caller, accountId, 2),
    "password",
  );
  await perform(cell, county, { kind: "person", personId }, giveConsent, {
    purpose: "messages",
    channel: "desk",
  });

  const names = {
    account: accountId,
    person: personId,
    ...Object.fromEntries(
      accountDomains.map((domain) => [domain, accounts.identifiers.identifierIn(domain, accountId)]),
    ),
  };
  const together = await rowsNaming(names);
  // The one link there is: the person and the account's name in the organisation domain.
  const linked = together.filter((row) => row.names.length > 1);
  expect(linked.map(({ table, names: found }) => [table, found.toSorted()])).toEqual([
    ["account_link", ["organisation", "person"]],
  ]);
  expect(together.some((row) => row.table === "session" && row.names.includes("account"))).toBe(true);
  expect(together.some((row) => row.table === "act" && row.names.includes("person"))).toBe(true);
  expect(together.filter((row) => row.names.includes("public") || row.names.includes("household"))).toEqual(
    [],
  );

  async function rowsNaming(wanted: Readonly<Record<string, string>>) {
    const tables = await owner.query<{ schema: string; table: string }>(
      `select table_schema as schema, table_name as table from information_schema.tables
       where table_schema in ('auth', 'cell', $1) and table_type = 'BASE TABLE'`,
      [county.schema],
    );
    const found: { table: string; names: string[] }[] = [];
    for (const { schema, table } of tables.rows) {
      const rows = await owner.query<{ text: string }>(
        `select t::text as text from "${schema}"."${table}" t`,
      );
      for (const { text } of rows.rows) {
        const inRow = Object.entries(wanted).filter(([, value]) => text.includes(value));
        if (inRow.length > 0) found.push({ table, names: inRow.map(([name]) => name) });
      }
    }
    return found;
  }
});

test("no list, search or record leads from an account's name in one domain to its person, whoever asks", async () => {
  const { accounts, cell, county } = people.current;
  const [personId = "", reader = ""] = await givenPersons(people.current, "柏", "讀者");
  await createDemoAccount(accounts, cell, county, { personId, login: "bai", password: "tr4ctor-Plum-Rain" });
  const accountId = (await accountNamed(accounts, "bai")) ?? "";
  const names = accountDomains.map((domain) => accounts.identifiers.identifierIn(domain, accountId));
  const kinds = [...new Set(peopleDomain.grants.map(({ kind }) => kind))];
  for (const kind of kinds) {
    posts.set(reader, [kind]);
    cell.rightsCache.clear();
    const look = { kind: "list", purpose: "test" } as const;
    const ask = <T>(work: Parameters<typeof withLoggedLook<T>>[4], by = reader) =>
      withLoggedLook(cell, county, { kind: "person", personId: by }, look, work);
    const answers = [
      await ask((ctx) => accountsInReach(ctx, { named: "", after: null })),
      await ask(myRecord, personId),
      await ask(myDevices, personId),
      await ask((ctx) => consentsOf(ctx, personId)),
      ...(kind === "auditor" ? [await ask(looks), await ask(acts)] : []),
    ];
    const said = JSON.stringify(answers);
    expect(said).toContain("柏");
    expect([accountId, ...names].filter((name) => said.includes(name))).toEqual([]);
    for (const name of [accountId, ...names]) {
      expect(await ask((ctx) => accountsInReach(ctx, { named: name, after: null }))).toMatchObject({
        rows: [],
      });
      expect(await ask((ctx) => findPersons(ctx, accounts.cipher, name))).toEqual([]);
      expect(await ask((ctx) => personsNamed(ctx, name))).toEqual([]);
    }
  }
});
