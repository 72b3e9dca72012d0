import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const key = z.string().regex(/^[0-9a-f]{64}$/);

/** What the key file holds. Ids are small numbers counted up; a key never changes under its id. */
const keyFile = z.object({
  sealing: z.object({ current: z.number().int(), keys: z.record(z.string(), key) }),
  /** Newest first; the older ones are looked up with until every row carries the newest. */
  lookup: z.array(z.object({ id: z.number().int(), key })).min(1),
});

type KeyFile = z.output<typeof keyFile>;

/** The keys of personal fields as one process holds them. */
export interface FieldKeys {
  readonly currentId: number;
  readonly sealing: ReadonlyMap<number, Buffer>;
  readonly lookup: readonly Buffer[];
}

export const fieldKeysName = "personal-fields.json";

/** The keys as they are now, also when another process has made new ones; made on first use. */
export function openFieldKeys(keysDir: string): () => FieldKeys {
  let keys = readFieldKeys(keysDir);
  let version = versionOf(keysDir);
  return () => {
    const now = versionOf(keysDir);
    if (now !== version) [keys, version] = [readFieldKeys(keysDir), now];
    return keys;
  };
}

/** A rotation puts a new file in place of the old: its number or its time differs. */
function versionOf(keysDir: string): string {
  const { ino, mtimeNs } = statSync(join(keysDir, fieldKeysName), { bigint: true });
  return `${ino} ${mtimeNs}`;
}

/** Reads the keys; made on first use. Two processes that start at once agree. */
function readFieldKeys(keysDir: string): FieldKeys {
  const { sealing, lookup } = readOrMake(keysDir);
  return {
    currentId: sealing.current,
    sealing: new Map(Object.entries(sealing.keys).map(([id, hex]) => [Number(id), Buffer.from(hex, "hex")])),
    lookup: lookup.map((each) => Buffer.from(each.key, "hex")),
  };
}

/**
 * Makes a new key for sealing and a new one for look-ups; from now on they are used. What the old ones sealed can still
 * be read: a backup may hold it. Run by an operator; `resealPersonalFields` then brings every row to the new keys.
 */
export function rotateFieldKeys(keysDir: string): void {
  const { sealing, lookup } = readOrMake(keysDir);
  const next = Math.max(...Object.keys(sealing.keys).map(Number)) + 1;
  writeWhole(keysDir, {
    sealing: { current: next, keys: { ...sealing.keys, [next]: newKey() } },
    lookup: [{ id: next, key: newKey() }, ...lookup],
  });
}

/** Forgets all look-up keys but the newest, once every row carries it. */
export function retireLookupKeys(keysDir: string): void {
  const keys = readOrMake(keysDir);
  if (keys.lookup.length === 1) return;
  writeWhole(keysDir, { ...keys, lookup: keys.lookup.slice(0, 1) });
}

function newKey(): string {
  return randomBytes(32).toString("hex");
}

function readOrMake(keysDir: string): KeyFile {
  mkdirSync(keysDir, { recursive: true, mode: 0o700 });
  const path = join(keysDir, fieldKeysName);
  const text = readIfThere(path) ?? makeFirst(keysDir, path);
  const parsed = keyFile.safeParse(JSON.parse(text));
  if (!parsed.success)
    throw new Error(`The key file ${fieldKeysName} is damaged: restore it from the keys' own export.`);
  return parsed.data;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** A link is made whole or not at all and never over an existing name: the process that comes second takes the first's. */
function makeFirst(keysDir: string, path: string): string {
  const first: KeyFile = {
    sealing: { current: 1, keys: { 1: newKey() } },
    lookup: [{ id: 1, key: newKey() }],
  };
  const unfinished = writeUnfinished(keysDir, first);
  try {
    linkSync(unfinished, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
  syncFolder(keysDir);
  return readFileSync(path, "utf8");
}

function writeWhole(keysDir: string, keys: KeyFile): void {
  renameSync(writeUnfinished(keysDir, keys), join(keysDir, fieldKeysName));
  syncFolder(keysDir);
}

function writeUnfinished(keysDir: string, keys: KeyFile): string {
  const path = join(keysDir, `${fieldKeysName}.${process.pid}.${randomBytes(4).toString("hex")}`);
  const file = openSync(path, "wx", 0o600);
  try {
    writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return path;
}

function syncFolder(path: string): void {
  // Windows opens no folders; its file systems write names down in order by themselves.
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
