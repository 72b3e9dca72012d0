import { randomBytes, timingSafeEqual } from "node:crypto";
import type { County } from "../../db/county.ts";
import type { HubKeys } from "./hub-keys.ts";

const randomLength = 16;
const wordLength = 16;

/** A phone by its device id and its owner. */
export interface NamedPhone {
  readonly deviceId: string;
  readonly personId: string;
}

/**
 * A phone's token, opaque to it: sixteen random bytes, and the hub's word that they were given to this phone of this person. By
 * that word a hub that was restored from a backup older than the phone believes what the phone, erased since, had sealed.
 */
export function makePhoneToken(keys: HubKeys, county: County, phone: NamedPhone): string {
  const random = randomBytes(randomLength);
  return Buffer.concat([random, wordOn(keys, county, phone, random)]).toString("base64url");
}

/** Whether this hub once gave the token to this phone, under the keys it has today. */
export function gavePhoneToken(keys: HubKeys, county: County, phone: NamedPhone, token: string): boolean {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== randomLength + wordLength) return false;
  const word = wordOn(keys, county, phone, bytes.subarray(0, randomLength));
  return timingSafeEqual(word, bytes.subarray(randomLength));
}

function wordOn(keys: HubKeys, county: County, { deviceId, personId }: NamedPhone, random: Buffer): Buffer {
  const lines = ["sanwang-phone", county.code, deviceId, personId, random.toString("hex")];
  return keys.mac(lines.join("\n")).subarray(0, wordLength);
}
