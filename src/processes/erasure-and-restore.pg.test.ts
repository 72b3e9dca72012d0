import { createHash, randomUUIDv7 } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import {
  addPersons,
  carryOutErasures,
  correctName,
  createDemoAccount,
  endErasedAccounts,
  erasePerson,
  giveConsent,
  openAccounts,
  sealPhone,
} from "#src/domains/people/index.ts";
import { sendPhoneCode } from "#src/domains/people/accounts/phone-codes.ts";
import { signInWithPassword } from "#src/domains/people/accounts/sign-in-with-password.ts";
import { submitItem } from "#src/domains/press/index.ts";
import {
  appointToPosts,
  foundCountyCommittee,
  foundOrganisations,
  registryFigures,
} from "#src/domains/registry/index.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { sequenceAll } from "#src/platform/audit/sequencer.ts";
import { verifyAudit } from "#src/platform/audit/verify-audit.ts";
import { backUp } from "#src/platform/backup/back-up.ts";
import { useInstallations } from "#src/platform/backup/fixtures/installations.ts";
import { restore } from "#src/platform/backup/restore.ts";
import { readConfig } from "#src/platform/config/config.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
import { storeFile } from "#src/platform/files/store-file.ts";
import { bytesHeld } from "#src/platform/personal/fixtures/residents.ts";
import { openTestPool } from "#testing/cell.ts";
import { browserAt, codeOf, inSystemAct, usePeople } from "#testing/people.ts";
import { domains, rightsSource } from "./domains.ts";
import { erasureMeans } from "./erasure-means.ts";
import { authHeld } from "./fixtures/auth-held.ts";

/** Five hundred of six hundred persons leave the product's own tables, its files and a backup made before. */

const world = usePeople({ rightsSource, now: "2026-01-10T09:00:00+08:00" });
const installations = useInstallations();
const machine: Actor = { kind: "system", job: "test" };
const folder = mkdtempSync(join(tmpdir(), "sanwang-erased-"));
const dataDir = join(folder, "data");
const config = readConfig({ SANWANG_DATA: dataDir });
const store = diskFileStore(join(dataDir, "files"));
const backup = join(folder, "before.tar");
const branches = [2, 3, 4, 5, 6];
const signInNames = ["zhen-zero", "zhen-one"];

const persons = Array.from({ length: 600 }, (_, index) => {
  const no = String(index).padStart(4, "0");
  return {
    id: randomUUIDv7(),
    organisationNo: branches[index % branches.length] ?? 2,
    formerName: `甄故${no}`,
    name: `甄新${no}`,
    phone: `1990000${no}`,
    photo: `PHOTO-OF-${no}-END`,
  };
});
const [gone, kept] = [persons.slice(0, 500), persons.slice(500)];
/** Every tenth writes to the editors, with a photo. */
const wrote = (each: (typeof persons)[number]) => persons.indexOf(each) % 10 === 0;
/** One has an account there, the other none. */
const numbers = [gone[0]?.phone ?? "", gone[7]?.phone ?? ""];
let clerk: Actor;

beforeAll(async () => {
  const { cell, county, owner, clock, accounts } = world.current;
  await owner.query("update sequencer_state set settled_at = 'infinity'");
  const from = "2024-01-01";
  await perform(cell, county, machine, foundCountyCommittee, { id: randomUUIDv7(), name: "清溪縣委", from });
  await perform(cell, county, machine, foundOrganisations, {
    organisations: branches.map((no) => ({
      id: randomUUIDv7(),
      name: `${no}村黨支部`,
      parent: 1,
      kind: "branch" as const,
      from,
    })),
  });
  await inSystemAct(world.current, (ctx) =>
    addPersons(
      ctx,
      persons.map(({ id, formerName: name, organisationNo, phone }) => {
        const sealed = sealPhone(accounts.cipher, phone);
        return { id, name, nameScript: "zh-Hant" as const, organisationNo, phone: sealed };
      }),
    ),
  );
  const [clerkId = ""] = await inSystemAct(world.current, (ctx) =>
    addPersons(ctx, [{ name: "專員", nameScript: "zh-Hant", organisationNo: 1 }]),
  );
  clerk = { kind: "person", personId: clerkId };
  const clerkPost = { personId: clerkId, organisationNo: 1, kind: "privacy_clerk" as const, from };
  await perform(cell, county, machine, appointToPosts, {
    appointments: [
      { ...clerkPost, id: randomUUIDv7() },
      ...persons.map(({ id: personId, organisationNo }, index) => ({
        id: randomUUIDv7(),
        personId,
        organisationNo,
        kind: "secretary" as const,
        from: `2024-0${1 + (index % 9)}-01`,
        until: "2026-06-01",
      })),
    ],
  });
  for (const [index, person] of persons.entries()) {
    clock.advance(3_600_000);
    const { id: personId, name } = person;
    await perform(cell, county, machine, correctName, { personId, name, nameScript: "zh-Hant" });
    if (index % 4 === 0) {
      const consent = { purpose: "picture", channel: "desk" };
      await perform(cell, county, { kind: "person", personId }, giveConsent, consent);
    }
    if (wrote(person)) await writeNote(person);
  }
  for (const [index, login] of signInNames.entries()) {
    const { id: personId = "", phone = "" } = persons[index] ?? {};
    const password = "tr4ctor-Plum-Rain";
    await createDemoAccount(accounts, cell, county, { personId, login, password, phone });
  }
  clock.set("2026-11-05T09:00:00+08:00");
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* one(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

async function writeNote({ id, photo, name, organisationNo }: (typeof persons)[number]): Promise<void> {
  const { cell, county } = world.current;
  const { hash } = await inSystemAct(world.current, (ctx) =>
    storeFile(ctx, store, one(photo), { mediaType: "image/webp", maxBytes: 1_000 }),
  );
  const note = {
    id: randomUUIDv7(),
    title: `${name}的稿`,
    text: `我是${name}。`,
    photos: [hash],
    organisationNo,
  };
  await perform(cell, county, { kind: "person", personId: id }, submitItem, note);
}

/** What would give a person away, wherever it stands: names, the number's look-up hash, the photo and its hash. */
function marksOf(each: (typeof persons)[number]): readonly string[] {
  const lookup = sealPhone(world.current.accounts.cipher, each.phone).lookup.toString("hex");
  const hash = createHash("sha256").update(each.photo).digest("hex");
  return [each.formerName, each.name, each.phone, lookup, ...(wrote(each) ? [each.photo, hash] : [])];
}

function foundIn(held: string, whom: typeof persons): readonly string[] {
  return whom.flatMap(marksOf).filter((mark) => held.includes(mark));
}

/** Every figure of several past days, each as known at several instants and now. */
async function pastFigures(cell: Cell): Promise<readonly unknown[]> {
  const { county } = world.current;
  const figures: unknown[] = [];
  for (const on of ["2024-03-15", "2025-01-01", "2026-05-31", "2026-06-01", "2026-11-05"]) {
    for (const knownAt of ["2026-01-09T00:00:00Z", "2026-01-20T00:00:00Z", "2026-11-04T00:00:00Z", null]) {
      for (const no of [1, ...branches])
        figures.push(await registryFigures(cell, county, no, { on, knownAt }));
    }
  }
  return figures;
}

async function erase(personId: string): Promise<string> {
  const { cell, county } = world.current;
  const order = { personId, basis: "consent-withdrawn", reason: "書面申請，文號 2026-17", sure: "yes" };
  return perform(cell, county, clerk, erasePerson, order).then(() => "ordered", codeOf);
}

/** A code to the phone of one who has an account, a slip by message to one who has none, a wrong password. */
async function writeToPhones(): Promise<void> {
  const { accounts } = world.current;
  const caller = browserAt("10.20.0.1");
  await sendPhoneCode(accounts, caller, { phone: numbers[0] ?? "", purpose: "sign-in", language: "zh-Hant" });
  const slip = { channel: "sms", text: "登記碼 0000", purpose: "invitation" } as const;
  await accounts.gateway.send({ ...slip, recipient: numbers[1] ?? "" });
  const typed = { signInName: signInNames[0] ?? "", password: "not the password" };
  await signInWithPassword(accounts, caller, typed).catch(() => undefined);
}

/** What the auth schema says of them: numbers in clear, their hashes, sign-in names, counts of tries under either. */
async function toldInAuth(owner: pg.ClientBase): Promise<readonly string[]> {
  const { accounts } = world.current;
  const hashes = [
    ...numbers.map((number) => accounts.cipher.lookup(number, "account.phone")),
    ...[...numbers.map((number) => `message:${number}`), `name:${signInNames[0]}`].map(accounts.blind),
  ].map((hash) => hash.toString("hex"));
  const held = await authHeld(owner, accounts.cipher);
  return [...numbers, ...signInNames, ...hashes].filter((mark) => held.includes(mark));
}

let before: readonly unknown[] = [];

test("five hundred persons leave tables, history and files; every past figure stays and the audit verifies", async () => {
  const { cell, county, owner, accounts } = world.current;
  await sequenceAll(cell, county);
  before = await pastFigures(cell);
  expect(before).toContainEqual(expect.objectContaining({ on: "2026-05-31", knownAt: null, posts: 601 }));
  await writeToPhones();
  expect(await toldInAuth(owner)).toEqual(
    expect.arrayContaining([
      ...numbers,
      signInNames[0],
      accounts.blind(`name:${signInNames[0]}`).toString("hex"),
    ]),
  );
  await backUp({ owner, store, path: backup, createdAt: new Date("2026-11-05T01:00:00Z") });
  await owner.query(`set search_path = ${county.schema}`);
  expect(foundIn(await bytesHeld(owner, dataDir), gone)).toContain(gone[0]?.formerName);

  for (const { id } of gone) expect(await erase(id)).toBe("ordered");
  expect(await carryOutErasures(erasureMeans(config, accounts), cell, county)).toBe(500);
  await sequenceAll(cell, county);

  const held = await bytesHeld(owner, dataDir);
  expect(foundIn(held, gone)).toEqual([]);
  expect(foundIn(held, kept)).toEqual(kept.flatMap(marksOf).filter((mark) => !/^1990000\d{4}$/.test(mark)));
  expect(await pastFigures(cell)).toEqual(before);
  const report = await verifyAudit(cell, county, join(dataDir, "no-heads"));
  expect(report.faults).toEqual([]);
  expect(report.erased).toBeGreaterThanOrEqual(500);
  expect(await toldInAuth(owner)).toEqual([]);
});

test("a backup made before brings none of them back, and gives the same figures", async () => {
  const { county, keysDir } = world.current;
  const to = await installations.make();
  const restoredFiles = join(folder, "restored");
  const { erasedRows } = await restore({
    owner: to.owner,
    store: diskFileStore(join(restoredFiles, "files")),
    path: backup,
    dataDir,
    personal: domains.flatMap((domain) => domain.personal ?? []),
    into: false,
  });
  expect(erasedRows).toBeGreaterThan(500);
  const [restored = county] = await to.cell.counties();
  await sequenceAll(to.cell, restored);
  await to.owner.query(`set search_path = ${county.schema}`);
  await to.owner.query("update sequencer_state set settled_at = 'infinity'");
  const held = await bytesHeld(to.owner, restoredFiles);
  expect(foundIn(held, gone)).toEqual([]);
  expect(held).toContain(kept[0]?.name);
  expect(await pastFigures(to.cell)).toEqual(before);
  expect((await verifyAudit(to.cell, restored, join(restoredFiles, "no-heads"))).faults).toEqual([]);

  const login = { ...inject("postgres"), database: to.owner.database, user: "sanwang_auth" };
  const accounts = openAccounts({
    pool: openTestPool({ ...login, password: "test-only" }),
    clock: world.current.accountsClock,
    keysDir,
    cipher: world.current.accounts.cipher,
  });
  expect(await endErasedAccounts(accounts, to.cell, restored)).toBe(signInNames.length);
  await accounts.close();
  expect(await toldInAuth(to.owner)).toEqual([]);
});

test("who is to begin a post tomorrow is not erased before it has been ended", async () => {
  const { cell, county, accounts } = world.current;
  const { id: personId = "", organisationNo = 0 } = kept[1] ?? {};
  const post = { personId, organisationNo, kind: "secretary" as const, from: "2026-11-06" };
  await perform(cell, county, machine, appointToPosts, { appointments: [{ ...post, id: randomUUIDv7() }] });
  expect(await erase(personId)).toBe("ordered");
  expect(await carryOutErasures(erasureMeans(config, accounts), cell, county)).toBe(0);
});
