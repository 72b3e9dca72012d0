import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { randomUUIDv7 } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPersons, sealPhone } from "#src/domains/people/index.ts";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { readConfig } from "#src/platform/config/config.ts";
import type { County } from "#src/platform/db/county.ts";
import { type UsedServer, useServer } from "#src/platform/db/server/use-server.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { createFieldCipher, type FieldCipher } from "#src/platform/personal/field-cipher.ts";
import { z } from "zod";
import { type HubProcess, startHub } from "../../bench/hub-process.ts";
import { type OpenDatabase, openDatabase } from "../processes/open-database.ts";
import { call, type Ended } from "./call.test-kit.ts";

/** The operator's commands against a running hub, and then against a PostgreSQL that somebody else runs. */

const folder = mkdtempSync(join(tmpdir(), "sanwang-commands-"));
const dataDir = join(folder, "data");
const passphrase = join(folder, "passphrase");
writeFileSync(passphrase, "four unrelated words in a row\n");
const wrongPassphrase = join(folder, "wrong-passphrase");
writeFileSync(wrongPassphrase, "three other words here\n");
const [backup, keys] = [join(folder, "all.tar"), join(folder, "keys.sanwang")];
const password = "quiet-Harbour-Lamp";
let hub: HubProcess;
let elsewhere: UsedServer;
let database: OpenDatabase;
let county: County;

beforeAll(async () => {
  [hub, elsewhere] = await Promise.all([
    startHub({ dataDir, args: ["--empty", "--county", "990101", "--name", "清溪縣"] }),
    useServer({
      dataDir: join(folder, "server"),
      log: () => undefined,
      settings: { fsync: "off" },
    }),
  ]);
  database = await openDatabase(readConfig({ SANWANG_DATA: dataDir }), { log: openLogs("silent").database });
  [county] = (await database.cell.counties()) as [County];
}, 180_000);

afterAll(async () => {
  await database.close();
  await hub.stop();
  await elsewhere.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** At the hub's machine. */
function here(...args: readonly string[]): Promise<Ended> {
  return call(args, { env: { SANWANG_DATA: dataDir, PORT: String(hub.port) } });
}

/** On another machine, whose PostgreSQL is a service. */
function there(...args: readonly string[]): Promise<Ended> {
  const { host, port, user, password: secret } = elsewhere.address;
  return call(args, {
    env: {
      SANWANG_DATA: join(folder, "there"),
      DATABASE_URL: `postgres://${user}:${secret}@${encodeURIComponent(host)}:${port}/sanwang_there`,
    },
  });
}

function slipIn({ stdout }: Ended): string {
  return /(?:\d{4} ){3}\d{4}/.exec(stdout)?.[0] ?? "";
}

/** Posts a form to the desk as a browser does. @returns the session's cookie. */
async function postForm(path: string, form: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(hub.url + path, {
    method: "POST",
    redirect: "manual",
    headers: { origin: hub.url },
    body: new URLSearchParams(form),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

async function isSignedIn(cookie: string): Promise<boolean> {
  const page = await fetch(`${hub.url}/desk/second-factor/set`, { headers: { cookie } });
  return (await page.text()).includes("otpauth");
}

test("user: invites by a slip that opens the desk, lists accounts, and a reset ends what was signed in", async () => {
  expect(await here("user", "list")).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Nobody has an account yet\./),
  });
  expect(await here("user", "list", "--county", "990199")).toMatchObject({ code: 1, stdout: "" });
  expect((await here("user", "invite", "無此人")).stderr).toContain("“無此人” was not found");
  expect((await here("user", "invite")).stderr).toContain("NAME");

  const invited = await here("user", "invite", "安全管理員");
  expect(invited.code).toBe(0);
  const code = slipIn(invited);
  const form = { step: "redeem", code, signInName: "anquan", password };
  const cookie = await postForm("/desk/first-sign-in", form);
  expect(await isSignedIn(cookie)).toBe(true);
  const listed = await here("user", "list", "--json");
  expect(JSON.parse(listed.stdout)).toMatchObject({ name: "安全管理員", suspended: false });
  expect(await here("user", "invite", "安全管理員")).toMatchObject({ code: 1, stdout: "" });

  const reset = await here("user", "reset", "安全管理員");
  expect(reset.stderr).toBe("");
  expect(slipIn(reset)).not.toBe(code);
  expect(await isSignedIn(cookie)).toBe(false);
});

interface Written {
  readonly id: string;
  readonly phone: string;
}

/** Registers persons, one after the other, until told to stop: as a hub does, with keys read before each write. */
async function writeUntil(stop: AbortSignal, cipher: FieldCipher): Promise<readonly Written[]> {
  const write = defineAction({
    name: "test.write",
    input: z.object({ id: z.uuid(), phone: z.string() }),
    needs: "right",
    payload: () => null,
    run: async (ctx, { id, phone }) => {
      const person = { id, name: "甄", nameScript: "zh-Hant", organisationNo: 1 } as const;
      await addPersons(ctx, [{ ...person, phone: sealPhone(cipher, phone) }]);
    },
  });
  const written: Written[] = [];
  while (!stop.aborted) {
    const person = { id: randomUUIDv7(), phone: `139${String(written.length).padStart(8, "0")}` };
    await perform(database.cell, county, { kind: "system", job: "test" }, write, person);
    written.push(person);
  }
  return written;
}

test("keys rotate: while others write, nothing is lost from sight, and the old look-up keys are gone", async () => {
  const cipher = createFieldCipher({ keysDir: join(dataDir, "keys") });
  const before = cipher.currentKeyId;
  const stop = new AbortController();
  const writing = writeUntil(stop.signal, cipher);
  const rotated = await here("keys", "rotate");
  stop.abort();
  const written = await writing;
  expect(rotated.stderr).toBe("");
  expect(rotated.stdout).toMatch(/^New keys are in use; values sealed anew: [1-9]\d*\. /);
  expect(cipher.currentKeyId).toBe(before + 1);
  expect(written.length).toBeGreaterThan(20);
  const hashes = written.flatMap(({ phone }) => cipher.lookups(phone, "person.phone"));
  expect(hashes).toHaveLength(written.length);
  const found = await database.asOwner((owner) =>
    owner.query<{ id: string }>(`select id from ${county.schema}.person where phone_lookup = any ($1)`, [
      hashes,
    ]),
  );
  expect(found.rows.map(({ id }) => id).toSorted()).toEqual(written.map(({ id }) => id).toSorted());
  expect((await fetch(`${hub.url}/readyz`)).status).toBe(200);
});

test("doctor: finds an installation in order, and a key that others can read", async () => {
  const { code, stdout, stderr } = await here("doctor");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^fine {2}Database: PostgreSQL 18\.\S+, counties: 1, up to date$/m);
  const key = join(dataDir, "keys", "accounts.key");
  chmodSync(key, 0o644);
  const told = await here("doctor");
  chmodSync(key, 0o600);
  expect(told.code).toBe(1);
  expect(told.stdout).toMatch(/^wrong .*accounts\.key/m);
  expect(told.stderr).toContain("1");

  await database.asOwner(async (owner) => {
    await owner.query(`set search_path = ${county.schema}`);
    await owner.query(
      `insert into setting (name, value, act_id, recorded_at) values ('audit.head-address', '"https://witness.example"', $1, now())`,
      [randomUUIDv7()],
    );
    await owner.query(
      `insert into audit_head_delivery (address, seq, failed_since, failure)
       values ('https://witness.example', 0, '2026-11-04T22:30Z', '503')`,
    );
  });
  const failing = await here("doctor");
  expect(failing.stdout).toContain(
    "990101 has not reached https://witness.example since 2026-11-05 06:30 Asia/Shanghai (",
  );
});

test("backup, keys export, import and restore: the whole is there on a PostgreSQL of somebody else's", async () => {
  const listed = await here("user", "list", "--json");
  expect(await here("verify-audit", "--county", "990199")).toMatchObject({ code: 1, stdout: "" });
  expect((await here("verify-audit")).stdout).toMatch(/^990101: \d+ entries/);
  expect((await here("backup", backup)).stdout).toContain(`Backed up to ${backup}: counties 1`);
  expect(await here("backup", backup)).toMatchObject({ code: 1, stdout: "" });

  const exported = await here("keys", "export", keys, "--passphrase-file", passphrase);
  expect(exported).toMatchObject({ code: 0, stderr: "" });
  expect(readFileSync(keys, "utf8")).not.toMatch(/sealing|lookup/);
  expect(await here("keys", "export", keys, "--passphrase-file", passphrase)).toMatchObject({ code: 1 });
  expect(await there("keys", "import", keys, "--passphrase-file", wrongPassphrase)).toMatchObject({
    code: 1,
    stdout: "",
  });
  expect(await there("keys", "import", keys, "--passphrase-file", passphrase)).toMatchObject({ code: 0 });

  expect(await there("restore", join(folder, "nowhere.tar"))).toMatchObject({ code: 1, stdout: "" });
  expect((await there("restore", backup)).stdout).toContain("counties 1");
  expect(await there("restore", backup)).toMatchObject({ code: 1, stdout: "" });
  expect((await there("user", "list", "--json")).stdout).toBe(listed.stdout);
  expect(await there("verify-audit")).toMatchObject({ code: 0, stderr: "" });
  expect(createFieldCipher({ keysDir: join(folder, "there", "keys") }).currentKeyId).toBe(
    createFieldCipher({ keysDir: join(dataDir, "keys") }).currentKeyId,
  );
  const again = join(folder, "again.tar");
  expect((await there("backup", again)).code).toBe(0);
  expect(existsSync(again)).toBe(true);
}, 240_000);

test("a restored backup does not start before its keys have come, and then those who had an account sign in with it", async () => {
  const third = join(folder, "third");
  const inThird = (...args: readonly string[]) => call(args, { env: { SANWANG_DATA: third } });
  const restored = await inThird("restore", backup);
  expect(restored).toMatchObject({ code: 0 });
  expect(restored.stdout).toContain("Without them nobody can sign in");
  const refused = await inThird("start");
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain("its keys have not come");
  expect((await inThird("doctor")).stdout).toContain("its keys are not imported yet");

  expect(await inThird("keys", "import", keys, "--passphrase-file", passphrase)).toMatchObject({ code: 0 });
  expect(await inThird("keys", "abandon")).toMatchObject({ code: 1, stdout: "" });
  await using again = await startHub({ dataDir: third });
  expect((await fetch(`${again.url}/readyz`)).status).toBe(200);
  expect((await inThird("user", "list", "--json")).stdout).toBe(
    (await here("user", "list", "--json")).stdout,
  );
}, 240_000);

test("verify-audit: an act that was altered is named, and the command fails", async () => {
  const altered = await database.asOwner((owner) =>
    owner.query(
      `update ${county.schema}.act set action = 'people.forged'
       where id = (select id from ${county.schema}.act where action = 'people.reset-access' limit 1) returning id`,
    ),
  );
  const { id } = altered.rows[0] as { id: string };
  const { code, stdout, stderr } = await here("verify-audit");
  expect(code).toBe(1);
  expect(stdout).toMatch(new RegExp(`^ {2}\\d+ ${id} says something else than was sealed$`, "m"));
  expect(stderr).toContain("Faults found: 1");
});

test("demo: an installation without a demo shows nobody a message", async () => {
  const { code, stdout, stderr } = await here("demo", "outbox");
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(`There is no demo county in ${dataDir}`);
  expect(stderr).toContain("SANWANG_DATA");
});
