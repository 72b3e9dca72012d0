import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { onTestFinished } from "vitest";
import { type ServerAddress, type UsedServer, useServer, type UseServerOptions } from "./use-server.ts";

/** A new folder that goes when the test does. */
export async function emptyFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "sanwang-test-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true, maxRetries: 5 }));
  return dir;
}

/** Uses a server without waiting for the disk, and stops it at the end at the latest. */
export async function useTestServer(
  dataDir: string,
  options: Partial<UseServerOptions> = {},
): Promise<UsedServer> {
  const server = await useServer({ dataDir, log: () => undefined, settings: { fsync: "off" }, ...options });
  onTestFinished(() => server.stop());
  return server;
}

export async function query(address: ServerAddress, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ ...address, database: "postgres" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}
