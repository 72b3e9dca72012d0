import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { personalError } from "./errors.ts";

/** scrypt at 128 MB and about half a second: what one guess costs. */
const cost = { N: 131_072, r: 8, p: 1 };
const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);
const shortestPassphrase = 12;

const wrapped = z.object({
  format: z.literal("sanwang-keys-1"),
  N: z.number().int().max(1_048_576),
  r: z.number().int().max(32),
  p: z.number().int().max(16),
  salt: z.string(),
  iv: z.string(),
  tag: z.string(),
  keys: z.string(),
});

const keyNames = /^[a-z0-9-]+\.(?:key|json)$/;

/**
 * All keys that data is sealed or hashed with, in one text wrapped under a passphrase. Passwords of database logins are
 * not among them: they belong to one installation and are made anew.
 * @throws AppError keys.passphrase-short
 */
export async function exportKeys(keysDir: string, passphrase: string): Promise<string> {
  if ([...passphrase].length < shortestPassphrase)
    throw personalError("keys.passphrase-short", { least: shortestPassphrase });
  const names = readdirSync(keysDir).filter((name) => keyNames.test(name));
  const keys = Object.fromEntries(names.map((name) => [name, readFileSync(join(keysDir, name), "utf8")]));
  const [salt, iv] = [randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv("aes-256-gcm", await wrappingKey(passphrase, salt, cost), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(keys), "utf8"), cipher.final()]);
  const form = {
    format: "sanwang-keys-1",
    ...cost,
    salt: base64(salt),
    iv: base64(iv),
    tag: base64(cipher.getAuthTag()),
  };
  return `${JSON.stringify({ ...form, keys: base64(text) }, null, 2)}\n`;
}

/**
 * Puts exported keys into an installation. A key that is there already must be the same: nothing is ever overwritten.
 * @returns the names of the keys that were added.
 * @throws AppError keys.not-an-export, keys.wrong-passphrase, keys.other-keys-here
 */
export async function importKeys(
  keysDir: string,
  exported: string,
  passphrase: string,
): Promise<readonly string[]> {
  const keys = await unwrap(exported, passphrase);
  mkdirSync(keysDir, { recursive: true, mode: 0o700 });
  const present = new Set(readdirSync(keysDir));
  const missing = Object.entries(keys).filter(([name]) => !present.has(name));
  for (const [name, text] of Object.entries(keys)) {
    const same = !present.has(name) || readFileSync(join(keysDir, name), "utf8").trim() === text.trim();
    if (!same) throw personalError("keys.other-keys-here", { name });
  }
  for (const [name, text] of missing) {
    const unfinished = join(keysDir, `${name}.importing`);
    writeFileSync(unfinished, text, { mode: 0o600, flush: true });
    chmodSync(unfinished, 0o600);
    renameSync(unfinished, join(keysDir, name));
  }
  return missing.map(([name]) => name);
}

async function unwrap(exported: string, passphrase: string): Promise<Readonly<Record<string, string>>> {
  const form = wrapped.safeParse(parseJson(exported));
  if (!form.success) throw personalError("keys.not-an-export");
  const { salt, iv, tag, keys } = form.data;
  const key = await wrappingKey(passphrase, bytesOf(salt), form.data);
  const plain = decrypt(key, bytesOf(iv), bytesOf(tag), bytesOf(keys));
  if (plain === undefined) throw personalError("keys.wrong-passphrase");
  return z.record(z.string().regex(keyNames), z.string()).parse(JSON.parse(plain));
}

function base64(bytes: Buffer): string {
  return bytes.toString("base64");
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, "base64");
}

function decrypt(key: Buffer, iv: Buffer, tag: Buffer, text: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: 16 }).setAuthTag(tag);
    return decipher.update(text, undefined, "utf8") + decipher.final("utf8");
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The passphrase in one Unicode form, so that another keyboard's way of writing it opens the same keys. */
function wrappingKey(passphrase: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> {
  return derive(passphrase.normalize("NFKC"), salt, 32, { N, r, p, maxmem: 256 * N * r });
}
