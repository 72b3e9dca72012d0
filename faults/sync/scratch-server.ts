import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ServerAddress, useServer } from "#src/platform/db/server/use-server.ts";

/** A PostgreSQL of its own in a folder of its own, gone when closed. */
export async function scratchServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly address: ServerAddress } & AsyncDisposable> {
  const dataDir = await mkdtemp(join(tmpdir(), "sanwang-sync-"));
  const server = await useServer({ dataDir, log: () => undefined, settings });
  return {
    address: server.address,
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
