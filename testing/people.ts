import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { SetClock } from "#src/platform/clock/clock.ts";
import { createFieldCipher } from "#src/platform/personal/field-cipher.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import type { RightsSource } from "#src/platform/db/cell.ts";
import type { Grant } from "#src/platform/access/grants.ts";
import type { Rights } from "#src/platform/access/reach.ts";
import { type Accounts, type Caller, addPersons, openAccounts } from "#src/domains/people/index.ts";
import { openTestPool, type TestCell, useTestCell } from "./cell.ts";

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
  beforeAll(async () => {
    holder.current = await makePeople(cell.current);
  });
  afterAll(async () => {
    await holder.current.accounts.close();
    rmSync(holder.current.keysDir, { recursive: true });
  });
  return holder;
}

async function makePeople(cell: TestCell): Promise<TestPeople> {
  const login = {
    ...inject("postgres"),
    database: cell.database,
    user: "sanwang_auth",
    password: "test-only",
  };
  const keysDir = mkdtempSync(join(tmpdir(), "sanwang-keys-"));
  const accountsClock = new SetClock(new Date());
  const cipher = createFieldCipher({ keysDir });
  const accounts = openAccounts({
    pool: openTestPool({ ...login, max: 8 }),
    clock: accountsClock,
    keysDir,
    cipher,
    isDemo: async () => true,
  });
  return { ...cell, accounts, accountsClock, keysDir };
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

/** A browser at an address; `cookies` as Set-Cookie headers gave them. */
export function browserAt(
  address: string,
  cookies: readonly string[] = [],
  origin = "http://desk.test",
): Caller {
  const cookie = cookies.map((line) => line.split(";")[0]).join("; ");
  return {
    origin,
    address,
    headers: new Headers({ "user-agent": "test", ...(cookie === "" ? {} : { cookie }) }),
  };
}

/** The code of an error, for comparing answers. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** Rights of persons by name of their post, reaching organisations 1 to 9, and 0 where the domain's grants say so. */
export function rightsByPost(
  posts: ReadonlyMap<string, readonly string[]>,
  grants: readonly Grant[],
): RightsSource {
  const county = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const reachOf = ({ over }: Grant) => (over === "everyone" ? [0, ...county] : county);
  return async (_ctx, personId, day): Promise<Rights> => {
    const held = grants.filter((grant) => posts.get(personId)?.includes(grant.kind) === true);
    const reaching = (mode: "read" | "write") =>
      Object.fromEntries(held.flatMap((grant) => grant[mode].map((each) => [each, reachOf(grant)])));
    return {
      personId,
      day,
      version: "1",
      named: new Map(held.flatMap((grant) => grant.rights.map((right) => [right, new Set(reachOf(grant))]))),
      read: reaching("read"),
      write: reaching("write"),
      numbersBelow: 1024,
    };
  };
}
