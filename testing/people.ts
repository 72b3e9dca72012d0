import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { SetClock } from "#src/platform/clock/clock.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { type Accounts, addPersons, openAccounts } from "#src/domains/people/index.ts";
import { type TestCell, useTestCell } from "./cell.ts";

type CellOptions = Parameters<typeof useTestCell>[0];

export interface TestPeople extends TestCell {
  readonly accounts: Accounts;
  /** The accounts' clock: starts at the present instant, since better-auth stamps with it. */
  readonly accountsClock: SetClock;
  readonly keysDir: string;
}

/** A test cell with accounts: schema auth, keys in a folder of their own. */
export function usePeople(options: CellOptions = {}): { readonly current: TestPeople } {
  const cell = useTestCell(options);
  const holder: { current: TestPeople } = { current: undefined as unknown as TestPeople };
  let pool: pg.Pool;
  beforeAll(async () => {
    const { owner, database } = cell.current;
    await owner.query("alter role sanwang_auth password 'test-only'");
    pool = new pg.Pool({
      ...inject("postgres"),
      database,
      user: "sanwang_auth",
      password: "test-only",
      max: 8,
    });
    const keysDir = mkdtempSync(join(tmpdir(), "sanwang-keys-"));
    const accountsClock = new SetClock(new Date());
    const accounts = openAccounts({ pool, clock: accountsClock, keysDir, cipher: testCipher() });
    holder.current = { ...cell.current, accounts, accountsClock, keysDir };
  });
  afterAll(async () => {
    await pool.end();
    rmSync(holder.current.keysDir, { recursive: true });
  });
  return holder;
}

/** Persons as a system job adds them. */
export async function givenPersons(
  people: TestCell,
  ...names: readonly string[]
): Promise<readonly string[]> {
  return inSystemAct(people, (ctx) =>
    addPersons(
      ctx,
      names.map((name) => ({ name, nameScript: "zh-Hant" as const, organisationNo: 1 })),
    ),
  );
}

/** Writes as a system job, in an act of its own. */
export function inSystemAct<T>(people: TestCell, work: (ctx: WriteContext) => Promise<T>): Promise<T> {
  const prepare = defineAction({ name: "test.prepare", input: z.null(), needs: "right", run: work });
  return perform(people.cell, people.county, { kind: "system", job: "test" }, prepare, null);
}

function testCipher() {
  const key = randomBytes(32);
  return {
    protect: (plain: string) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    reveal: (sealed: Buffer) => {
      const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(12, 28));
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
    },
    lookup: (plain: string, field: string) => createHmac("sha256", key).update(`${field} ${plain}`).digest(),
  };
}
