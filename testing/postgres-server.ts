import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type OwnershipLock, takeOwnershipLock } from "#src/platform/db/server/ownership-lock.ts";
import { type ServerAddress, useServer } from "#src/platform/db/server/use-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgres: ServerAddress;
  }
}

const UNSAFE_BUT_FAST = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
};

const PREFIX = "sanwang-test-";
const LEFT_BEHIND_MS = 60_000;

/** One PostgreSQL for the whole run; tests take its address by `inject("postgres")` and make their own databases. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftBehind();
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  const server = await useServer({ dataDir, log: () => undefined, settings: UNSAFE_BUT_FAST });
  project.provide("postgres", server.address);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** Folders of runs that were killed: nobody holds their lock. Their servers end by themselves once the files are gone. */
async function removeLeftBehind(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const dir = join(tmpdir(), name);
    if (!name.startsWith(PREFIX) || (await ageOf(dir)) < LEFT_BEHIND_MS) continue;
    const lock = lockIfPossible(join(dir, "run", "owner.lock"));
    if (lock) await rm(dir, { recursive: true, force: true, maxRetries: 5 }).finally(() => lock.release());
  }
}

async function ageOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found ? Date.now() - found.mtimeMs : 0;
}

/** Another user's folder cannot be opened, and one never used has no lock. */
function lockIfPossible(path: string): OwnershipLock | undefined {
  try {
    return takeOwnershipLock(path);
  } catch {
    return undefined;
  }
}
