import { Dexie, type Table } from "dexie";
import type { Bytes } from "./bytes.ts";

/** A document; what it says is readable only with the person's data key. */
export interface DocumentRow {
  readonly bucket: string;
  readonly collection: string;
  readonly id: string;
  readonly seq: number;
  readonly closed: Bytes;
}

export interface OutboxRow {
  /** Rising: the order of saving. */
  readonly n?: number;
  readonly id: string;
  /** 1 while it has no answer, or after a wipe while the hub does not have it; numbers can be indexed, truth values cannot. */
  readonly unsent: 0 | 1;
  /** The entry, for the person; missing after the phone was wiped. */
  readonly closed?: Bytes;
  /** The entry, for the hub alone. */
  readonly sealed: Bytes;
  /** Hashes of the files it names. */
  readonly files: readonly string[];
  /** Hashes of those files that the hub has already; noted after a wipe. */
  readonly filesSent?: readonly string[];
  readonly closedAnswer?: Bytes;
  /** What the person saw when saying yes to it. */
  readonly closedShown?: Bytes;
  readonly answeredAt?: string;
  /** Whether the person has seen that it came back. */
  readonly shown?: true;
}

export interface FileRow {
  readonly hash: string;
  readonly type: string;
  readonly closed?: Bytes;
  readonly sealed: Bytes;
}

export interface DraftRow {
  /** Which form, and of what: `note`, `task:<id>`. */
  readonly form: string;
  readonly closed: Bytes;
}

/** Small facts by name: the cursor, the last sync. */
export interface FactRow {
  readonly name: string;
  readonly closed: Bytes;
}

/** What a phone holds for one person: a database of its own for each enrolment, with a key of its own. */
export class PersonDatabase extends Dexie {
  declare readonly documents: Table<DocumentRow, [string, string, string]>;
  declare readonly outbox: Table<OutboxRow, number>;
  declare readonly files: Table<FileRow, string>;
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly facts: Table<FactRow, string>;

  constructor(device: string) {
    // Chrome otherwise says "done" before the disk has it, and a phone that loses power loses what was "saved".
    super(databaseName(device), { chromeTransactionDurability: "strict" });
    this.version(1).stores({
      documents: "[bucket+collection+id], collection, [bucket+seq]",
      outbox: "++n, &id, unsent, answeredAt",
      files: "hash",
      drafts: "form",
      facts: "name",
    });
  }
}

function databaseName(device: string): string {
  return `sanwang-phone-${device}`;
}
