import { type Clock, localDay } from "#src/platform/clock/clock.ts";
import { type Contact, openSession, type SyncSession } from "#src/platform/sync/device/sync-session.ts";
import { SyncError } from "#src/platform/sync/device/sync-error.ts";
import { openTransport, type Transport } from "#src/platform/sync/device/transport.ts";
import { usualPatience } from "#src/platform/sync/device/patience.ts";
import type { Entry } from "#src/platform/sync/wire.ts";
import { type Held, nothingHeld, readEntries, readShelf } from "./held.ts";
import { keepPictures } from "./keep-files.ts";
import { decryptJson, encryptJson } from "./keep/cipher.ts";
import type { Directory, Enrolled, PhonePerson } from "./keep/directory.ts";
import { Drafts } from "./keep/drafts.ts";
import { eraseReadable } from "./keep/erase.ts";
import { PersonDatabase } from "./keep/person-database.ts";
import { PhoneFiles } from "./keep/phone-files.ts";
import { type PhoneKeys, PhoneStore, type SavedBeside } from "./keep/phone-store.ts";
import { sealAnewIfNeeded } from "./keep/seal-anew.ts";
import { program } from "./line/account.ts";
import { HeldReport } from "./line/held-report.ts";
import { newEntryId } from "./model/entry-id.ts";
import { type LastContact, likelyNow } from "./model/likely-now.ts";

/** What the top line says of the line. */
export interface LineState {
  /** Milliseconds of the epoch by this phone; null before the first contact that went through. */
  readonly lastSync: number | null;
  readonly busy: boolean;
  /** What the last contact came to; null before one. */
  readonly last: Pick<Contact, "outcome" | "error" | "clockAheadMs" | "stuck"> | null;
}

export interface PhoneView {
  readonly held: Held;
  readonly line: LineState;
}

export interface OpenPhoneOptions {
  readonly directory: Directory;
  readonly person: PhonePerson;
  readonly keys: PhoneKeys;
  readonly clock: Clock;
  readonly hub: string;
}

/** One unlocked person's phone: reads, saves and speaks with the hub. Pages subscribe to its view. */
export class OpenPhone {
  readonly person: PhonePerson;
  readonly drafts: Drafts;
  readonly files: PhoneFiles;
  readonly #options: OpenPhoneOptions;
  readonly #db: PersonDatabase;
  readonly #store: PhoneStore;
  readonly #session: SyncSession;
  readonly #listeners = new Set<() => void>();
  #isWiped = false;
  /** Something was saved or asked for while a contact was under way; it may have come too late for it. */
  #isAskedAgain = false;
  #contact: LastContact;
  #leave: () => void = () => undefined;
  #view: PhoneView = {
    held: nothingHeld,
    line: { lastSync: null, busy: false, last: null },
  };

  constructor(options: OpenPhoneOptions) {
    const { person, keys, clock, hub } = options;
    this.#options = options;
    this.person = person;
    this.#contact = person;
    this.#db = new PersonDatabase(person.device);
    this.#store = new PhoneStore(this.#db, keys);
    this.drafts = new Drafts(this.#db, keys.dataKey, () => void this.#showDrafts());
    this.files = new PhoneFiles(this.#db, keys.dataKey);
    const report = new HeldReport({ db: this.#db, dataKey: keys.dataKey, store: this.#store, clock });
    const { device, token } = keys.sealer;
    const transport = openTransport({ hub, device: { id: device, token } });
    this.#session = openSession({
      store: this.#store,
      transport: this.#listening(transport, report),
      clock,
      program,
      files: this.files,
      // A person looks at it; the next contact comes with the next line.
      patience: { ...usualPatience, tries: 2 },
      wipe: () => this.#erase(),
      report: (contact) => report.make(contact),
    });
  }

  /** The county's day (YYYY-MM-DD), also where this phone's clock is years off. */
  today(): string {
    const now = likelyNow(this.#contact, this.#options.clock.now().getTime());
    return localDay(new Date(now), this.person.county.timeZone);
  }

  /** What the phone holds, before any page is shown. */
  async open(): Promise<void> {
    await sealAnewIfNeeded(this.#options.directory, this.person.device, this.#store);
    const row = await this.#db.facts.get("last-sync");
    const lastSync =
      row === undefined
        ? null
        : await decryptJson<number>(this.#options.keys.dataKey, "last-sync", row.closed);
    this.#show({ line: { ...this.#view.line, lastSync } });
    await this.refresh();
  }

  readonly view = (): PhoneView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Reads everything anew: after a contact that brought something, and as days pass. */
  async refresh(): Promise<void> {
    const shelf = await readShelf(this.#store, this.today());
    this.#show({ held: { ...this.#view.held, ...shelf } });
    await this.#showEntries();
  }

  /**
   * Saves something the person did or wrote. When it comes back, it is on the phone's disk; it is sent at the next
   * contact.
   */
  async save(action: string, input: unknown, beside: SavedBeside = {}): Promise<void> {
    const { files = [] } = beside;
    const now = this.#options.clock.now();
    const entry: Entry = {
      id: newEntryId(now.getTime()),
      action,
      author: this.person.personId,
      onBehalfOf: null,
      madeAt: now.toISOString(),
      input,
      ...(files.length > 0 && { files: files.map(({ hash }) => hash) }),
    };
    await this.#store.save(entry, beside);
    await this.#showEntries();
    void this.sync();
  }

  /** The person has seen that this came back, so it need not be kept for ever. */
  async noteShown(entryId: string): Promise<void> {
    await this.#store.noteShown([entryId]);
  }

  /** One contact with the hub, and one more when it was asked for meanwhile; tabs of one phone take turns. */
  async sync(): Promise<void> {
    if (this.#isWiped) return;
    if (this.#view.line.busy) {
      this.#isAskedAgain = true;
      return;
    }
    this.#isAskedAgain = false;
    if (!navigator.onLine) {
      const stuck = this.#view.line.last?.stuck ?? new Map();
      const last = {
        outcome: "stopped",
        error: new SyncError("no-line"),
        clockAheadMs: null,
        stuck,
      } as const;
      this.#show({ line: { ...this.#view.line, last } });
      return;
    }
    this.#show({ line: { ...this.#view.line, busy: true } });
    const contact = await inTurn(`sanwang ${this.person.device}`, () => this.#session.contact());
    const { outcome, error, clockAheadMs, stuck } = contact;
    const at = this.#options.clock.now().getTime();
    if (outcome === "complete") await this.#noteContact(at, contact);
    const lastSync = outcome === "complete" ? at : this.#view.line.lastSync;
    this.#show({ line: { lastSync, busy: false, last: { outcome, error, clockAheadMs, stuck } } });
    if (outcome === "wiped") {
      this.#leave();
      return;
    }
    await (contact.rows === 0 ? this.#showEntries() : this.refresh());
    if (outcome === "complete") void keepPictures(this.#view.held.articles);
    if (this.#isAskedAgain) await this.sync();
  }

  /** The hub has had this phone's data erased: its pages end. @returns what takes the listener away. */
  onWiped(leave: () => void): () => void {
    this.#leave = leave;
    return () => {
      this.#leave = () => undefined;
    };
  }

  /** The hub gives this phone a new token. @returns the keys with which it is opened anew. */
  async renew(enrolled: Enrolled): Promise<PhoneKeys> {
    const { directory, keys } = this.#options;
    const { device } = this.person;
    const renewed = await directory.renew(device, keys, enrolled);
    await sealAnewIfNeeded(directory, device, new PhoneStore(this.#db, renewed));
    return renewed;
  }

  close(): void {
    this.#listeners.clear();
    this.#db.close();
  }

  /** Hears besides how long this phone may keep readable data without a contact, and what the hub was told. */
  #listening(transport: Transport, report: HeldReport): Transport {
    const hello: Transport["hello"] = async (request) => {
      const answer = await transport.hello(request);
      const { wipeAfterDays = this.#contact.wipeAfterDays } = answer;
      this.#contact = { ...this.#contact, wipeAfterDays };
      return answer;
    };
    const tell: Transport["report"] = async (body) => {
      await transport.report(body);
      await report.noteTold();
    };
    return { ...transport, hello, report: tell };
  }

  async #noteContact(at: number, { hubTime, epoch }: Contact): Promise<void> {
    const { directory, keys } = this.#options;
    const closed = await encryptJson(keys.dataKey, "last-sync", at);
    await this.#db.facts.put({ name: "last-sync", closed });
    const lastContactAtHub = hubTime === null ? at : Date.parse(hubTime);
    this.#contact = {
      ...this.#contact,
      lastContact: at,
      lastContactAtHub,
      ...(epoch !== null && { epoch }),
    };
    await directory.noteContact(this.person.device, this.#contact);
  }

  async #erase(): Promise<void> {
    await eraseReadable(this.#options.directory, this.person.device);
    this.#isWiped = true;
    this.#show({ held: nothingHeld });
  }

  async #showEntries(): Promise<void> {
    const entries = await readEntries(this.#store, this.#view.held);
    this.#show({ held: { ...this.#view.held, ...entries } });
    await this.#showDrafts();
  }

  /** Pages are drawn anew only when a form has got a draft or lost it, not with each letter. */
  async #showDrafts(): Promise<void> {
    const drafts = (await this.drafts.forms()).length;
    if (drafts !== this.#view.held.drafts) this.#show({ held: { ...this.#view.held, drafts } });
  }

  #show(part: Partial<PhoneView>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks === undefined ? work() : navigator.locks.request(name, work);
}
