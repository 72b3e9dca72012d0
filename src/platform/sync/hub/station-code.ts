import { createHash, randomInt } from "node:crypto";
import { sql } from "kysely";
import type { WriteContext } from "../../db/context.ts";

/** Nothing that is taken for something else when read aloud or written by hand. */
const letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const codeLength = 10;
const validDays = 14;

/**
 * Makes the code that turns a computer into the station of an organisation, once within fourteen days. Part of an action
 * of whoever sets up stations; only the code's hash is kept. @returns the code, such as `K7QF-2M9D-XA`.
 */
export async function makeStationCode(
  ctx: WriteContext,
  station: { readonly organisationNo: number; readonly name: string },
): Promise<string> {
  const plain = randomLetters(codeLength);
  const expiresAt = new Date(ctx.now.getTime() + validDays * 86_400_000).toISOString();
  await sql`
    insert into sync_station_code (code_hash, organisation_no, name, expires_at)
    values (${hashOfCode(plain)}, ${station.organisationNo}, ${station.name}, ${expiresAt})`.execute(ctx.db);
  return `${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}`;
}

/** Letters and digits that are read out and written down without mistakes, about five bits each. */
export function randomLetters(length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}

/** Of the code as somebody typed it: small letters, blanks and hyphens do not matter. */
export function hashOfCode(typed: string): Buffer {
  return createHash("sha256")
    .update(typed.toUpperCase().replace(/[^A-Z0-9]/g, ""))
    .digest();
}
