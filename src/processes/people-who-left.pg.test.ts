import { mkdtempSync, rmSync } from "node:fs";
import { randomUUIDv7 } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browserAt, codeOf, inSystemAct, usePeople } from "#testing/people.ts";
import {
  accountsInReach,
  addPersons,
  correctPhone,
  createDemoAccount,
  createSessionReader,
  endErasedAccounts,
  inviteHolders,
  personsAt,
  sealPhone,
} from "#src/domains/people/index.ts";
import {
  appointToPost,
  foundCountyCommittee,
  foundOrganisation,
  letLeave,
  type PostKind,
  recordReturn,
  registryFigures,
} from "#src/domains/registry/index.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { sequenceAll } from "#src/platform/audit/sequencer.ts";
import { verifyAudit } from "#src/platform/audit/verify-audit.ts";
import { unlogged, withLoggedLook } from "#src/platform/audit/record-look.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
import { eraseByRetention } from "#src/platform/personal/erase-by-retention.ts";
import { openSlip } from "#src/domains/people/accounts/redeem-slip.ts";
import { startSession } from "#src/domains/people/accounts/sessions.ts";
import { accountNamed } from "#src/domains/people/accounts/create-account.ts";
import { domains, rightsSource } from "./domains.ts";

const people = usePeople({ rightsSource });
const machine: Actor = { kind: "system", job: "test" };
const from = "2020-01-01";
const dayMs = 86_400_000;
const dataDir = mkdtempSync(join(tmpdir(), "sanwang-left-"));
const store = diskFileStore(join(dataDir, "files"));
const personal = domains.flatMap((domain) => domain.personal ?? []);
let officer: Actor;
let township = 0;
let branch = 0;
let addresses = 0;
const browser = (cookies: readonly string[] = []) => browserAt(`10.9.0.${(addresses += 1)}`, cookies);

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

beforeAll(async () => {
  const { cell, county, owner } = people.current;
  await owner.query("update sequencer_state set settled_at = 'infinity'");
  const root = { id: randomUUIDv7(), name: "清溪縣委", from };
  await perform(cell, county, machine, foundCountyCommittee, root);
  township = await found("東鎮黨委", 1, "committee");
  branch = await found("東一村黨支部", township, "branch");
  officer = { kind: "person", personId: await given("組織員", township) };
  await appointed(officer, "organisation_officer", township);
});

async function found(name: string, parentNo: number, kind: string): Promise<number> {
  const { cell, county } = people.current;
  const input = { id: randomUUIDv7(), parentNo, name, kind, from };
  return (await perform(cell, county, machine, foundOrganisation, input)).no;
}

async function given(name: string, organisationNo = branch, phone?: string): Promise<string> {
  const { cipher } = people.current.accounts;
  const sealed = phone === undefined ? {} : { phone: sealPhone(cipher, phone) };
  const [personId = ""] = await inSystemAct(people.current, (ctx) =>
    addPersons(ctx, [{ name, nameScript: "zh-Hant", organisationNo, ...sealed }]),
  );
  return personId;
}

async function appointed(actor: Actor, kind: PostKind, organisationNo: number, since = from): Promise<void> {
  const { cell, county } = people.current;
  const personId = actor.kind === "person" ? actor.personId : "";
  const post = { id: randomUUIDv7(), personId, organisationNo, kind, from: since };
  await perform(cell, county, machine, appointToPost, post);
}

function leave(actor: Actor, input: unknown): Promise<string> {
  const { cell, county } = people.current;
  return letLeave(cell, county, { actor, language: "zh-Hant", input }).then(() => "done", codeOf);
}

function comeBack(actor: Actor, personId: string): Promise<string> {
  const { cell, county } = people.current;
  return perform(cell, county, actor, recordReturn, { personId }).then(() => "done", codeOf);
}

function today(): Promise<string> {
  return withCounty(people.current.cell, people.current.county, machine, async (ctx) => ctx.today);
}

async function rowOf(personId: string) {
  const { rows } = await people.current.owner.query(
    "select name, status, left_on::text, phone_sealed is not null as phone, erased from person where id = $1",
    [personId],
  );
  return rows[0];
}

test("who leaves is nobody at the next request; posts end that day, figures of days before stay", async () => {
  const { accounts, cell, county, clock } = people.current;
  // Sessions are stamped with the present instant.
  const presentTime = () => clock.set(new Date());
  const personId = await given("柳青");
  await appointed({ kind: "person", personId }, "secretary", branch);
  await createDemoAccount(accounts, cell, county, { personId, login: "liu", password: "tr4ctor-Plum-Rain" });
  const accountId = (await accountNamed(accounts, "liu")) ?? "";
  const session = await startSession(accounts, browser(), accountId, 2);
  const reader = createSessionReader({ accounts, cell });
  expect(await reader.actorOf(browser(session.cookies), county)).toEqual({ kind: "person", personId });
  presentTime();
  const on = await today();
  const posts = async (day: string) =>
    (await registryFigures(cell, county, branch, { on: day, knownAt: null })).posts;
  expect([await posts("2026-01-01"), await posts(on)]).toEqual([1, 1]);

  expect(await leave(officer, { personId, on, reason: "moved-away" })).toBe("done");
  expect(await reader.actorOf(browser(session.cookies), county)).toEqual({ kind: "visitor" });
  const again = await startSession(accounts, browser(), accountId, 2);
  expect(await reader.stateOf(browser(again.cookies), county)).toMatchObject({ kind: "unlinked" });
  expect([await posts("2026-01-01"), await posts(on)]).toEqual([1, 0]);
  const present = await withCounty(cell, county, officer, (ctx) =>
    personsAt(unlogged(ctx, "the act says so"), [branch], 10),
  );
  expect(present.map(({ id }) => id)).not.toContain(personId);
  const post = { id: randomUUIDv7(), personId, organisationNo: branch, kind: "secretary", from: on };
  expect(await perform(cell, county, officer, appointToPost, post).then(() => "done", codeOf)).toBe(
    "registry.person-left",
  );

  const security: Actor = { kind: "person", personId: await given("安全員", 1) };
  await appointed(security, "security_administrator", 1);
  const account = async () => {
    const look = { kind: "list", purpose: "people.accounts" } as const;
    const listed = await withLoggedLook(cell, county, security, look, (ctx) => accountsInReach(ctx));
    return listed.rows.find((each) => each.personId === personId);
  };
  expect(await account()).toMatchObject({ suspended: false, leftOn: on });

  presentTime();
  expect(await comeBack(officer, personId)).toBe("done");
  expect(await account()).toMatchObject({ leftOn: null });
  expect(await reader.stateOf(browser(session.cookies), county)).toEqual({ kind: "none" });
  expect(await rowOf(personId)).toMatchObject({ status: "active", left_on: null });
  expect(await posts(on)).toBe(0);
  expect(await perform(cell, county, officer, appointToPost, post).then(() => "done", codeOf)).toBe("done");
});

test("an open slip is withdrawn and stays so after a return", async () => {
  const { accounts, cell, county } = people.current;
  const personId = await given("溪邊");
  const [slip] = await perform(cell, county, machine, inviteHolders, { personIds: [personId], way: "slip" });
  const open = () => openSlip(accounts, cell, county, browser(), slip?.code ?? "").then(() => "open", codeOf);
  expect(await open()).toBe("open");
  expect(await leave(officer, { personId, on: await today(), reason: "entered-by-mistake" })).toBe("done");
  expect(await open()).toBe("people.slip-refused");
  expect(await comeBack(officer, personId)).toBe("done");
  expect(await open()).toBe("people.slip-refused");
  expect(await comeBack(officer, personId)).toBe("people.person-unknown");
});

test("nobody without the right records it, no day ahead, and not of whom holds what the officer cannot end", async () => {
  const personId = await given("石橋");
  const on = await today();
  const asked = { personId, on, reason: "transferred" };
  const secretary: Actor = { kind: "person", personId: await given("書記") };
  await appointed(secretary, "secretary", branch);
  const other: Actor = { kind: "person", personId: await given("西鎮組織員", 1) };
  const west = await found("西鎮黨委", 1, "committee");
  await appointed(other, "organisation_officer", west);
  for (const actor of [secretary, other, { kind: "person", personId } as Actor]) {
    expect(await leave(actor, asked)).toBe("access.not-allowed");
  }
  expect(await leave(officer, { ...asked, on: "2199-01-01" })).toBe("registry.day-in-the-future");
  expect(await leave(officer, { ...asked, reason: "lazy" })).toBe("input.invalid");

  await appointed({ kind: "person", personId }, "editor", 1);
  const { cell, county } = people.current;
  await expect(
    letLeave(cell, county, { actor: officer, language: "zh-Hant", input: asked }),
  ).rejects.toMatchObject({
    code: "registry.leaving-holds-elsewhere",
    values: { posts: "清溪縣委 編輯" },
  });
  expect(await rowOf(personId)).toMatchObject({ status: "active" });
});

test("the phone goes the night after, the name and the account five years after, the audit verifies", async () => {
  const { accounts, cell, county, clock, owner } = people.current;
  const [personId, stays] = [
    await given("暮雲", branch, "16000000201"),
    await given("朝霞", branch, "16000000202"),
  ];
  await createDemoAccount(accounts, cell, county, {
    personId,
    login: "muyun",
    password: "tr4ctor-Plum-Rain",
  });
  clock.advance(60_000);
  const phone = sealPhone(accounts.cipher, "16000000203");
  await perform(cell, county, officer, correctPhone, { personId, phone });
  const on = await today();
  expect(await leave(officer, { personId, on, reason: "died" })).toBe("done");
  const figures = () => registryFigures(cell, county, 1, { on: "2026-01-01", knownAt: null });
  const before = await figures();
  expect(await eraseByRetention(cell, county, personal, store)).toBe(0);
  expect(await rowOf(personId)).toMatchObject({ status: "deceased", phone: true });

  clock.set(new Date(Date.parse(`${on}T00:10:00+08:00`) + dayMs));
  expect(await eraseByRetention(cell, county, personal, store)).toBeGreaterThan(0);
  expect(await rowOf(personId)).toEqual({
    name: "暮雲",
    status: "deceased",
    left_on: on,
    phone: false,
    erased: false,
  });
  expect(await rowOf(stays)).toMatchObject({ phone: true });
  const past = await owner.query("select from person_history where id = $1 and phone_sealed is not null", [
    personId,
  ]);
  expect(past.rowCount).toBe(0);

  const [year = "", ...rest] = on.split("-");
  const fiveYears = [Number(year) + 5, ...rest].join("-");
  clock.set(`${fiveYears}T23:50:00+08:00`);
  await eraseByRetention(cell, county, personal, store);
  expect(await rowOf(personId)).toMatchObject({ name: "暮雲" });
  clock.advance(20 * 60_000);
  await eraseByRetention(cell, county, personal, store);
  expect(await rowOf(personId)).toMatchObject({ name: "", erased: true, left_on: on });
  expect(await rowOf(stays)).toMatchObject({ name: "朝霞", phone: true });
  const named = await owner.query("select from person_history where id = $1 and name <> ''", [personId]);
  expect(named.rowCount).toBe(0);
  expect(await endErasedAccounts(accounts, cell, county)).toBe(1);
  expect(await accountNamed(accounts, "muyun")).toBeUndefined();
  expect(await figures()).toEqual(before);
  await sequenceAll(cell, county);
  expect(await verifyAudit(cell, county, join(dataDir, "no-heads"))).toMatchObject({ faults: [] });
});
