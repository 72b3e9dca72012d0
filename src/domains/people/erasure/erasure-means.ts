import type { FileStore } from "#src/platform/files/file-store.ts";
import type { PersonalTable } from "#src/platform/personal/personal-tables.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import type { Accounts } from "../accounts/accounts.ts";
import type { PostHolders } from "../reads/holders-without-account.ts";

/** What erasing a person needs from elsewhere; put together by the processes. */
export interface ErasureMeans {
  /** What all domains hold about persons. */
  readonly tables: readonly PersonalTable[];
  readonly store: FileStore;
  readonly accounts: Accounts;
  /** Who holds a post today or will from a later day; the registry knows. */
  readonly postHolders: PostHolders;
  /** Adds the erased to the file outside the database, which a restore replays. */
  readonly keepErasureFile: (cell: Cell, county: County) => Promise<void>;
}
