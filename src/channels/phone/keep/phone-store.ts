import {
  type DeviceCursor,
  type DeviceStore,
  type HeldDocument,
  type KeptEntry,
  newCursor,
  type StepDown,
  unconfirmed,
} from "#src/platform/sync/device/store.ts";
import type { Entry, EntryAnswer } from "#src/platform/sync/wire.ts";
import { type Bytes, utf8 } from "./bytes.ts";
import { decrypt, decryptJson, encrypt, encryptJson } from "./cipher.ts";
import type { DocumentRow, FileRow, OutboxRow, PersonDatabase } from "./person-database.ts";
import { sealForHub, type Sealer } from "./seal-for-hub.ts";

/** A file that an entry names. */
export interface NewFile {
  readonly hash: string;
  readonly type: string;
  readonly bytes: Bytes;
}

/** What is saved with an entry in one step. */
export interface SavedBeside {
  readonly files?: readonly NewFile[];
  /** The drafts it was made of: they go. */
  readonly draftsDone?: readonly string[];
  /** What the person saw when saying yes to it; stays on this phone. */
  readonly shown?: unknown;
}

/** An entry as it is kept, with what the person saw. */
export interface KeptHere extends KeptEntry {
  readonly shown?: unknown;
}

/** With what a person's phone reads and writes while it is unlocked. */
export interface PhoneKeys {
  readonly dataKey: CryptoKey;
  readonly sealer: Sealer;
}

type DocumentKey = [string, string, string];

/**
 * The phone's device store: IndexedDB, every document and entry encrypted, every entry sealed to the hub as well. What
 * needs a key is done before a transaction begins: IndexedDB ends one that waits for anything else.
 */
export class PhoneStore implements DeviceStore {
  readonly #db: PersonDatabase;
  readonly #keys: PhoneKeys;

  constructor(db: PersonDatabase, keys: PhoneKeys) {
    this.#db = db;
    this.#keys = keys;
  }

  async cursor(): Promise<DeviceCursor> {
    const row = await this.#db.facts.get("cursor");
    if (row === undefined) return newCursor;
    const written = await decryptJson<WrittenCursor>(this.#keys.dataKey, "cursor", row.closed);
    return { ...written, arriving: new Map(written.arriving) };
  }

  async applyDown(step: StepDown): Promise<void> {
    const { cursor } = step;
    const written: WrittenCursor = { ...cursor, arriving: [...cursor.arriving] };
    const closed = await encryptJson(this.#keys.dataKey, "cursor", written);
    const put = await Promise.all(step.put.map((held) => this.#closeDocument(held)));
    const { documents, facts } = this.#db;
    await this.#db.transaction("rw", documents, facts, async () => {
      await this.#ofBuckets(step.dropped).delete();
      await this.#ofBuckets(step.restarted).modify({ seq: unconfirmed });
      await documents.bulkPut(put);
      await documents.bulkDelete(step.gone.map(({ bucket, collection, id }) => [bucket, collection, id]));
      const missed = step.settled.map((bucket) => [bucket, unconfirmed]);
      await documents.where("[bucket+seq]").anyOf(missed).delete();
      await facts.put({ name: "cursor", closed });
    });
  }

  async documents(collection: string): Promise<readonly HeldDocument[]> {
    const rows = await this.#db.documents.where("collection").equals(collection).toArray();
    return Promise.all(rows.map((row) => this.#openDocument(row)));
  }

  addEntry(entry: Entry): Promise<void> {
    return this.save(entry);
  }

  /**
   * An entry with what belongs to it in one transaction. When this has come back, the disk has all of it.
   * @throws DexieError named QuotaExceededError when the phone is full: then nothing has changed.
   */
  async save(entry: Entry, beside: SavedBeside = {}): Promise<void> {
    const { files = [], draftsDone = [] } = beside;
    const row = await this.#closeEntry(entry, beside);
    const closedFiles = await Promise.all(files.map((file) => this.#closeFile(file)));
    const { outbox, drafts } = this.#db;
    await this.#db.transaction("rw", outbox, drafts, this.#db.files, async () => {
      if ((await outbox.where("id").equals(entry.id).count()) === 0) await outbox.add(row);
      await this.#db.files.bulkPut(closedFiles);
      await drafts.bulkDelete([...draftsDone]);
    });
  }

  async unsent(limit: number): Promise<readonly Entry[]> {
    const rows = await this.#db.outbox.where("unsent").equals(1).limit(limit).toArray();
    return Promise.all(rows.map((row) => this.#openEntry(row)));
  }

  countUnsent(): Promise<number> {
    return this.#db.outbox.where("unsent").equals(1).count();
  }

  async keepAnswers(answers: readonly EntryAnswer[], at: string): Promise<void> {
    const closed = await Promise.all(
      answers.map(async (answer) => ({
        id: answer.id,
        closedAnswer: await encryptJson(this.#keys.dataKey, `answer ${answer.id}`, answer),
      })),
    );
    const { outbox } = this.#db;
    await this.#db.transaction("rw", outbox, async () => {
      for (const { id, closedAnswer } of closed) {
        await outbox
          .where("id")
          .equals(id)
          .modify(({ shown: _shown, ...row }, put) => {
            put.value = { ...row, closedAnswer, answeredAt: at, unsent: 0 };
          });
      }
    });
  }

  async answered(): Promise<readonly KeptHere[]> {
    const rows = await this.#db.outbox.where("unsent").equals(0).toArray();
    return Promise.all(rows.map((row) => this.#openKept(row)));
  }

  async sendAgain(): Promise<void> {
    await this.#db.outbox
      .where("unsent")
      .equals(0)
      .modify((row, at) => {
        const { closedAnswer: _answer, answeredAt: _answeredAt, shown: _shown, ...rest } = row;
        at.value = { ...rest, unsent: 1 };
      });
  }

  async toConfirm(): Promise<readonly string[]> {
    const kept = await this.answered();
    return kept.flatMap(({ answer }) => (answer?.status === "to-confirm" ? [answer.id] : []));
  }

  async noteShown(ids: readonly string[]): Promise<void> {
    await this.#db.outbox
      .where("id")
      .anyOf([...ids])
      .modify({ shown: true });
  }

  async forgetAnswered(before: { readonly answered: string; readonly returned: string }): Promise<void> {
    const { outbox, files } = this.#db;
    const answered = new Date(before.answered).toISOString();
    const old = await outbox.where("answeredAt").below(answered).toArray();
    const kept = await Promise.all(old.map(async (row) => ({ row, ...(await this.#openKept(row)) })));
    const forgotten = kept.filter(({ row, answer, answeredAt }) => {
      if (answer === null || answer.status === "to-confirm") return false;
      if (answer.status === "done" || row.shown === true) return true;
      return Date.parse(answeredAt ?? "") < Date.parse(before.returned);
    });
    if (forgotten.length === 0) return;
    await this.#db.transaction("rw", outbox, files, async () => {
      await outbox.bulkDelete(forgotten.flatMap(({ row: { n } }) => (n === undefined ? [] : [n])));
      const named = new Set((await outbox.toArray()).flatMap((row) => row.files));
      await files.filter(({ hash }) => !named.has(hash)).delete();
    });
  }

  /**
   * After the hub gave a new token: what is sent after a wipe must prove it. What was answered as well, since a restored hub has
   * it sent again. One by one, for photos may be many.
   */
  async sealAnew(): Promise<void> {
    const { outbox, files } = this.#db;
    for (const n of await outbox.toCollection().primaryKeys()) {
      const row = await outbox.get(n);
      if (row === undefined) continue;
      await outbox.update(n, { sealed: await this.#seal(row.id, await this.#openEntry(row)) });
    }
    for (const hash of await files.toCollection().primaryKeys()) {
      const row = await files.get(hash);
      if (row !== undefined) await files.put(await this.#sealFileAnew(row));
    }
  }

  #ofBuckets(buckets: readonly string[]) {
    const ranges = buckets.map((bucket): [unknown, unknown] => [
      [bucket, unconfirmed],
      [bucket, Infinity],
    ]);
    return this.#db.documents.where("[bucket+seq]").inAnyRange(ranges, { includeUppers: true });
  }

  async #closeDocument({ document, ...row }: HeldDocument): Promise<DocumentRow> {
    const key: DocumentKey = [row.bucket, row.collection, row.id];
    return { ...row, closed: await encryptJson(this.#keys.dataKey, key.join("\n"), document) };
  }

  async #openDocument({ closed, ...row }: DocumentRow): Promise<HeldDocument> {
    const key: DocumentKey = [row.bucket, row.collection, row.id];
    return { ...row, document: await decryptJson(this.#keys.dataKey, key.join("\n"), closed) };
  }

  async #closeEntry(entry: Entry, { files = [], shown }: SavedBeside): Promise<OutboxRow> {
    return {
      id: entry.id,
      unsent: 1,
      files: files.map(({ hash }) => hash),
      closed: await encryptJson(this.#keys.dataKey, `entry ${entry.id}`, entry),
      sealed: await this.#seal(entry.id, entry),
      ...(shown !== undefined && {
        closedShown: await encryptJson(this.#keys.dataKey, `shown ${entry.id}`, shown),
      }),
    };
  }

  #seal(id: string, entry: Entry): Promise<Bytes> {
    return sealForHub(this.#keys.sealer, id, utf8(JSON.stringify(entry)));
  }

  async #sealFileAnew(row: FileRow): Promise<FileRow> {
    const { hash, closed } = row;
    if (closed === undefined) return row;
    const bytes = await decrypt(this.#keys.dataKey, `file ${hash}`, closed);
    return { ...row, sealed: await sealForHub(this.#keys.sealer, hash, bytes) };
  }

  #openEntry({ id, closed }: OutboxRow): Promise<Entry> {
    if (closed === undefined) throw new Error(`entry ${id} was erased by a wipe and is read nowhere`);
    return decryptJson(this.#keys.dataKey, `entry ${id}`, closed);
  }

  async #openKept(row: OutboxRow): Promise<KeptHere> {
    const { closedAnswer, closedShown, answeredAt, id } = row;
    const { dataKey } = this.#keys;
    const entry = await this.#openEntry(row);
    if (closedAnswer === undefined || answeredAt === undefined) {
      return { entry, answer: null, answeredAt: null };
    }
    const answer = await decryptJson<EntryAnswer>(dataKey, `answer ${id}`, closedAnswer);
    const shown = closedShown && (await decryptJson<unknown>(dataKey, `shown ${id}`, closedShown));
    return { entry, answer, answeredAt, ...(shown !== undefined && { shown }) };
  }

  async #closeFile({ hash, type, bytes }: NewFile): Promise<FileRow> {
    const { dataKey, sealer } = this.#keys;
    return {
      hash,
      type,
      closed: await encrypt(dataKey, `file ${hash}`, bytes),
      sealed: await sealForHub(sealer, hash, bytes),
    };
  }
}

interface WrittenCursor extends Omit<DeviceCursor, "arriving"> {
  readonly arriving: readonly (readonly [string, number])[];
}
