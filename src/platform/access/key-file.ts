import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const keyLength = 32;

/** The 32-byte key of that name in the data folder's `keys/`; made on first use. Two processes that start at once agree. */
export function readOrMakeKey(keysDir: string, name: string): Buffer {
  const file = join(keysDir, `${name}.key`);
  mkdirSync(keysDir, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${randomBytes(keyLength).toString("hex")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const key = Buffer.from(readFileSync(file, "utf8").trim(), "hex");
  if (key.length !== keyLength)
    throw new Error(`The key file ${name}.key is damaged: restore it from the keys' own export.`);
  return key;
}
