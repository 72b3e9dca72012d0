import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
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

/** One PostgreSQL for the whole run; tests take its address by `inject("postgres")` and make their own databases. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "sanwang-test-"));
  const server = await useServer({ dataDir, log: () => undefined, settings: UNSAFE_BUT_FAST });
  project.provide("postgres", server.address);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
