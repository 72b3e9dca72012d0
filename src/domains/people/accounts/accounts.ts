import { createHmac } from "node:crypto";
import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import { type AccountIdentifiers, openAccountIdentifiers } from "#src/platform/access/account-domains.ts";
import { readOrMakeKey } from "#src/platform/access/key-file.ts";
import type { Clock } from "#src/platform/clock/clock.ts";
import type { MessageDelivery, MessageGateway } from "#src/platform/notify/gateway.ts";
export type { Caller } from "#src/platform/access/request-context.ts";
import type { AuthSchema } from "./auth-schema.ts";
import { type BetterAuth, betterAuthAt } from "./better-auth.ts";
import type { FieldCipher } from "#src/platform/personal/field-cipher.ts";
import { outboxGateway } from "./outbox-gateway.ts";

/** The accounts of one cell: schema `auth`, its own pool and role, the one exemption from `withCounty`. */
export interface Accounts {
  readonly db: Kysely<AuthSchema>;
  readonly clock: Clock;
  readonly cipher: FieldCipher;
  readonly identifiers: AccountIdentifiers;
  readonly gateway: MessageGateway;
  /** What becomes of a message now; nobody is told that something was sent when it was not. */
  delivery(): Promise<MessageDelivery>;
  /** A keyed hash for counting tries without keeping what was tried. */
  blind(text: string): Buffer;
  /** better-auth for the origin (`https://dj.example.cn`) by which the browser reached us. */
  authAt(origin: string): BetterAuth;
  close(): Promise<void>;
}

export interface AccountsOptions {
  /** Signs in as sanwang_auth. */
  readonly pool: pg.Pool;
  readonly clock: Clock;
  /** The data folder's `keys/`. */
  readonly keysDir: string;
  readonly cipher: FieldCipher;
  /** Default: the outbox table. */
  readonly gateway?: MessageGateway;
  /** Whether the outbox keeps what a message says, for whoever tries the demo. Default: it does not. */
  readonly isDemo?: () => Promise<boolean>;
}

const mostOrigins = 64;

export function openAccounts(options: AccountsOptions): Accounts {
  const { clock, cipher, keysDir, gateway, isDemo = async () => false } = options;
  const db = new Kysely<AuthSchema>({ dialect: new PostgresDialect({ pool: options.pool }) }).withSchema(
    "auth",
  );
  const key = readOrMakeKey(keysDir, "accounts");
  const derived = (use: string): Buffer => createHmac("sha256", key).update(use).digest();
  const blindKey = derived("blind");
  const secret = derived("better-auth").toString("hex");
  const origins = new Map<string, BetterAuth>();
  return {
    db,
    clock,
    cipher,
    identifiers: openAccountIdentifiers(keysDir),
    close: () => options.pool.end(),
    gateway: gateway ?? outboxGateway(db, cipher, clock, isDemo),
    delivery: async () => (gateway !== undefined ? "provider" : (await isDemo()) ? "outbox" : "nowhere"),
    blind: (text) => createHmac("sha256", blindKey).update(text).digest(),
    authAt: (origin) => {
      const known = origins.get(origin);
      if (known !== undefined) return known;
      // Whoever sends other host names must not fill the memory.
      if (origins.size >= mostOrigins) origins.clear();
      const made = betterAuthAt(origin, db, secret);
      origins.set(origin, made);
      return made;
    },
  };
}
