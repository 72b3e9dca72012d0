import { join } from "node:path";
import {
  type Accounts,
  createSessionReader,
  openAccounts,
  type SessionReader,
} from "#src/domains/people/index.ts";
import type { Config } from "#src/platform/config/config.ts";
import { createFieldCipher, type FieldCipher } from "#src/platform/personal/field-cipher.ts";
import { requireWantedKeys } from "#src/platform/personal/wanted-keys.ts";
import { demoOf } from "./demo/demo-setting.ts";
import type { OpenDatabase } from "./open-database.ts";

/** What domains need beside a county's rows: accounts, keys, sessions. */
export interface Services {
  readonly cipher: FieldCipher;
  readonly accounts: Accounts;
  readonly sessions: SessionReader;
}

/** @throws AppError keys.wanted after a restore whose keys have not come */
export function openServices({ cell, pool }: OpenDatabase, config: Config): Services {
  const keysDir = join(config.dataDir, "keys");
  requireWantedKeys(keysDir);
  const cipher = createFieldCipher({ keysDir });
  const accounts = openAccounts({
    pool: pool("sanwang_auth", 4),
    clock: cell.clock,
    keysDir,
    cipher,
    isDemo: async () => (await demoOf(cell)) !== undefined,
  });
  return { cipher, accounts, sessions: createSessionReader({ accounts, cell }) };
}
