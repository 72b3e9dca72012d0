import { open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { PublicDocuments } from "./public-documents.ts";

const pathOf = (dataDir: string): string => join(dataDir, "hub-documents");

/** The documents of the newest disk that was taken, as the hub signed them, for the disk of the next station. */
export async function keptDocuments(dataDir: string): Promise<string | undefined> {
  return readFile(pathOf(dataDir), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return undefined;
  });
}

/** Unless those of a later number of the same epoch are kept. */
export async function keepDocuments(
  dataDir: string,
  text: string,
  { epoch, seq }: PublicDocuments,
): Promise<void> {
  const before = await numberOf(dataDir);
  if (before?.epoch === epoch && before.seq >= seq) return;
  const path = pathOf(dataDir);
  const unfinished = await open(`${path}.new`, "w", 0o600);
  await unfinished.writeFile(text);
  await unfinished.sync().finally(() => unfinished.close());
  await rename(`${path}.new`, path);
}

export async function dropDocuments(dataDir: string): Promise<void> {
  await rm(pathOf(dataDir), { force: true });
}

async function numberOf(dataDir: string): Promise<Pick<PublicDocuments, "epoch" | "seq"> | undefined> {
  const text = await keptDocuments(dataDir);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text.slice(text.indexOf("\n") + 1)) as PublicDocuments;
  } catch {
    return undefined;
  }
}
