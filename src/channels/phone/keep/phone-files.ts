import type { OutboxFiles } from "#src/platform/sync/device/upload-files.ts";
import type { Bytes } from "./bytes.ts";
import { decrypt, encrypt } from "./cipher.ts";
import type { PersonDatabase } from "./person-database.ts";

/** The photos that entries and drafts name. */
export class PhoneFiles implements OutboxFiles {
  readonly #db: PersonDatabase;
  readonly #dataKey: CryptoKey;
  /** A file is encrypted whole and sent in parts. */
  #last: { readonly hash: string; readonly bytes: Bytes } | undefined;

  constructor(db: PersonDatabase, dataKey: CryptoKey) {
    this.#db = db;
    this.#dataKey = dataKey;
  }

  async sizeOf(hash: string): Promise<number | undefined> {
    return (await this.whole(hash))?.byteLength;
  }

  async read(hash: string, from: number, to: number): Promise<Bytes> {
    const bytes = await this.whole(hash);
    if (bytes === undefined) throw new Error(`file ${hash} is not on this phone`);
    return bytes.slice(from, to);
  }

  async whole(hash: string): Promise<Bytes | undefined> {
    if (this.#last?.hash === hash) return this.#last.bytes;
    const closed =
      (await this.#db.files.get(hash))?.closed ?? (await this.#db.drafts.get(draftOf(hash)))?.closed;
    if (closed === undefined) return undefined;
    const bytes = await decrypt(this.#dataKey, `file ${hash}`, closed);
    this.#last = { hash, bytes };
    return bytes;
  }

  /** Keeps a photo of a form that is not saved yet. */
  async keepForDraft(hash: string, bytes: Bytes): Promise<void> {
    const closed = await encrypt(this.#dataKey, `file ${hash}`, bytes);
    await this.#db.drafts.put({ form: draftOf(hash), closed });
  }
}

/** The draft row of a photo. */
export function draftOf(hash: string): string {
  return `photo:${hash}`;
}
