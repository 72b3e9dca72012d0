import { createDecipheriv, hkdfSync } from "node:crypto";
import { z } from "zod";
import type { HubKeys } from "./hub-keys.ts";

/** What was in a seal: who says to have sealed it, the proof, and the content. */
export interface Unsealed {
  readonly device: string;
  readonly token: string;
  readonly content: Buffer;
}

const version = 1;
const pointBytes = 65;
const ivBytes = 12;
const tagBytes = 16;
const info = "sanwang sealed 1";
const sender = z.object({ device: z.string(), token: z.string() });

/**
 * Opens what a phone sealed to the hub, byte by byte as docs/sync-protocol.md says.
 * @param id the entry's id or the file's hash, which the seal is bound to.
 * @returns undefined for what cannot be opened.
 */
export function unseal(keys: HubKeys, id: string, sealed: Buffer): Unsealed | undefined {
  if (sealed.length < 1 + pointBytes + ivBytes + tagBytes || sealed[0] !== version) return undefined;
  const point = sealed.subarray(1, 1 + pointBytes);
  const iv = sealed.subarray(1 + pointBytes, 1 + pointBytes + ivBytes);
  const text = sealed.subarray(1 + pointBytes + ivBytes, -tagBytes);
  try {
    const salt = Buffer.concat([point, keys.sealPublic]);
    const key = Buffer.from(hkdfSync("sha256", keys.agree(point), salt, info, 32));
    const opening = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: tagBytes })
      .setAAD(Buffer.from(id))
      .setAuthTag(sealed.subarray(-tagBytes));
    return readPlain(Buffer.concat([opening.update(text), opening.final()]));
  } catch {
    return undefined;
  }
}

function readPlain(plain: Buffer): Unsealed | undefined {
  const end = plain.indexOf("\n");
  const read = sender.safeParse(JSON.parse(plain.toString("utf8", 0, end)));
  return read.success ? { ...read.data, content: plain.subarray(end + 1) } : undefined;
}
