import { createHmac } from "node:crypto";
import { readOrMakeKey } from "./key-file.ts";

/** The three worlds an account may act in. Nothing stored leads from one to another (product principle 6). */
export const accountDomains = ["public", "organisation", "household"] as const;

export type AccountDomain = (typeof accountDomains)[number];

export interface AccountIdentifiers {
  /** What an account is called in a domain, 64 hexadecimal digits: computed forwards only, never stored beside another. */
  identifierIn(domain: AccountDomain, accountId: string): string;
}

/** One key a domain; whoever lacks a domain's key can neither find an account's identifier there nor lead it back. */
export function openAccountIdentifiers(keysDir: string): AccountIdentifiers {
  const keys = new Map(accountDomains.map((domain) => [domain, readOrMakeKey(keysDir, `account-${domain}`)]));
  return {
    identifierIn: (domain, accountId) =>
      createHmac("sha256", keyOf(keys, domain)).update(accountId).digest("hex"),
  };
}

function keyOf(keys: ReadonlyMap<AccountDomain, Buffer>, domain: AccountDomain): Buffer {
  const key = keys.get(domain);
  if (key === undefined) throw new Error(`There is no key for the account domain ${domain}.`);
  return key;
}
