import type { Accounts, ErasureMeans } from "#src/domains/people/index.ts";
import { presentAndComingHolders } from "#src/domains/registry/index.ts";
import type { Config } from "#src/platform/config/config.ts";
import { openFileStore } from "#src/platform/files/file-store.ts";
import { keepErasureFile } from "#src/platform/personal/erasure-record.ts";
import { domains } from "./domains.ts";

/** What erasing a person reaches: the tables of every domain, the files, the accounts, the file a restore replays. */
export function erasureMeans(config: Config, accounts: Accounts): ErasureMeans {
  return {
    tables: domains.flatMap((domain) => domain.personal ?? []),
    store: openFileStore(config),
    accounts,
    postHolders: presentAndComingHolders,
    keepErasureFile: (cell, county) => keepErasureFile(cell, county, config.dataDir),
  };
}
