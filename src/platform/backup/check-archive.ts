import { createHash, type Hash } from "node:crypto";
import { access } from "node:fs/promises";
import { AppError } from "../errors/app-error.ts";
import { migrationsOf } from "../db/migrations.ts";
import { contentOf, decompressed, type Member, readArchive } from "./archive.ts";
import { backupError } from "./errors.ts";
import {
  formatVersion,
  type Manifest,
  manifest,
  manifestHashName,
  manifestName,
  type MigrationEntry,
  tableFolder,
} from "./manifest.ts";

/**
 * Reads an archive to its end and holds it against its own list, and the list against this program.
 * @throws AppError backup.unreadable, backup.not-a-backup, backup.truncated, backup.altered, backup.newer
 */
export async function checkArchive(path: string): Promise<Manifest> {
  await access(path).catch(() => {
    throw backupError("backup.unreadable", { path });
  });
  const seen = await readAll(path);
  const list = readManifest(seen);
  requireKnown(list.cell.migrations, "cell");
  for (const county of list.counties) requireKnown(county.migrations, "county");
  for (const table of list.tables) {
    const found = seen.tables.get(tableFolder(table))?.digest("hex") ?? emptyHash;
    if (found !== table.sha256) throw backupError("backup.altered", { part: tableFolder(table) });
  }
  for (const { hash } of list.files) {
    if (!seen.files.has(hash)) throw backupError("backup.altered", { part: `files/${hash}` });
  }
  if (seen.members !== expectedNames(list)) throw backupError("backup.altered", { part: manifestName });
  return list;
}

const emptyHash = createHash("sha256").digest("hex");

interface Seen {
  readonly tables: Map<string, Hash>;
  readonly files: Set<string>;
  /** How many different tables with content and files there were. */
  members: number;
  manifest?: Buffer;
  manifestHash?: string;
}

async function readAll(path: string): Promise<Seen> {
  const seen: Seen = { tables: new Map(), files: new Set(), members: 0 };
  try {
    for await (const member of readArchive(path)) await readMember(seen, member);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    if (/unexpected end|premature|destroyed/i.test(reason)) throw backupError("backup.truncated", { reason });
    throw backupError("backup.not-a-backup", { reason });
  }
  seen.members = seen.tables.size + seen.files.size;
  return seen;
}

async function readMember(seen: Seen, member: Member): Promise<void> {
  const { name } = member;
  if (name === manifestName) seen.manifest = await contentOf(member);
  else if (name === manifestHashName) seen.manifestHash = (await contentOf(member)).toString().trim();
  else if (name.startsWith("files/")) seen.files.add(await checkedFile(member));
  else {
    const folder = name.slice(0, name.lastIndexOf("/"));
    const hash = seen.tables.get(folder) ?? createHash("sha256");
    seen.tables.set(folder, hash.update(await decompressed(member)));
  }
}

async function checkedFile(member: Member): Promise<string> {
  const named = member.name.slice("files/".length);
  const hash = createHash("sha256");
  let size = 0;
  for await (const part of member.content) {
    hash.update(part as Buffer);
    size += (part as Buffer).length;
  }
  if (size < member.size) throw backupError("backup.truncated", { reason: member.name });
  if (hash.digest("hex") !== named) throw backupError("backup.altered", { part: member.name });
  return named;
}

function readManifest(seen: Seen): Manifest {
  if (seen.manifest === undefined || seen.manifestHash === undefined) {
    if (seen.members === 0) throw backupError("backup.not-a-backup", { reason: manifestName });
    throw backupError("backup.truncated", { reason: manifestName });
  }
  if (createHash("sha256").update(seen.manifest).digest("hex") !== seen.manifestHash) {
    throw backupError("backup.altered", { part: manifestName });
  }
  const content: unknown = JSON.parse(seen.manifest.toString());
  const format = (content as { format?: unknown }).format;
  if (typeof format === "number" && format > formatVersion)
    throw backupError("backup.newer", { what: `format ${format}` });
  const parsed = manifest.safeParse(content);
  if (!parsed.success) throw backupError("backup.not-a-backup", { reason: manifestName });
  return parsed.data;
}

function expectedNames(list: Manifest): number {
  return list.tables.filter((table) => table.bytes > 0).length + list.files.length;
}

/** Every migration the backup's schema went through must be one that this program has, to the letter. */
function requireKnown(applied: readonly MigrationEntry[], kind: "cell" | "county"): void {
  const known = new Map(migrationsOf(kind).map((migration) => [migration.number, migration.hash]));
  for (const { number, name, hash } of applied) {
    if (known.get(number) !== hash) {
      throw backupError("backup.newer", { what: `${kind} ${String(number).padStart(4, "0")} ${name}` });
    }
  }
}
