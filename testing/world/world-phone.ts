import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { Directory, isWiped, type PhonePerson } from "#src/channels/phone/keep/directory.ts";
import { eraseReadable } from "#src/channels/phone/keep/erase.ts";
import { PersonDatabase } from "#src/channels/phone/keep/person-database.ts";
import { PhoneFiles } from "#src/channels/phone/keep/phone-files.ts";
import { type PhoneKeys, PhoneStore } from "#src/channels/phone/keep/phone-store.ts";
import { sealAnewIfNeeded } from "#src/channels/phone/keep/seal-anew.ts";
import { HeldReport } from "#src/channels/phone/line/held-report.ts";
import { sendSealedOfAll } from "#src/channels/phone/line/send-sealed.ts";
import { peopleHere } from "#src/channels/phone/people-here.ts";
import { type Contact, openSession } from "#src/platform/sync/device/sync-session.ts";
import { openTransport, type Transport } from "#src/platform/sync/device/transport.ts";
import type { Entry } from "#src/platform/sync/wire.ts";
import type { EnrolledDevice } from "./enrol-device.ts";
import { FillingStore } from "./filling-store.ts";
import type { Power } from "./power.ts";
import { type DeviceParts, type DeviceProgram, impatient, WorldDevice, worldOrigin } from "./world-device.ts";

const pin = "135790";

const county = { code: "990102", nameHans: "清溪县", nameHant: "清溪縣", timeZone: "Asia/Shanghai" };

export type PhoneParts = Omit<DeviceParts, "store" | "holder"> & {
  readonly holder: { readonly kind: "phone"; readonly personId: string };
  readonly hubSealKey: string;
};

interface SealedState {
  /** Entries in all; the hub has had some. */
  readonly kept: number;
  /** Entries that the hub has not had. */
  readonly waiting: number;
  /** In which epoch of the hub it had the others. */
  readonly epoch: string | undefined;
}

/** What the phone app holds in memory while a person has it open. */
interface Opened {
  readonly db: PersonDatabase;
  readonly keys: PhoneKeys;
  readonly store: PhoneStore;
}

/** The phone app without its pages: its directory of people, its encrypted store and files, its reports and its erasing. */
export class WorldPhone extends WorldDevice {
  declare readonly holder: PhoneParts["holder"];
  /** Its readable data is gone, by order or after too long without a contact. */
  isWiped = false;
  readonly #directory: Directory;
  readonly #parts: PhoneParts;
  /** Names the enrolment and its database on the phone. */
  readonly #device: string;
  #opened: Opened;

  private constructor(parts: PhoneParts, directory: Directory, keys: PhoneKeys) {
    const opened = openedWith(parts.enrolled.id, keys);
    super({ ...parts, store: new FillingStore<PhoneStore>(opened.store) });
    this.#directory = directory;
    this.#parts = parts;
    this.#device = parts.enrolled.id;
    this.#opened = opened;
    endWithPower(opened.db, this.store.power);
  }

  static async make(parts: PhoneParts): Promise<WorldPhone> {
    const directory = new Directory(`phone-${randomUUID()}`);
    const now = parts.clock.now().getTime() + parts.clockOffMs;
    const keys = await directory.admit(enrolledAs(parts, parts.enrolled), pin, now);
    return new WorldPhone(parts, directory, keys);
  }

  /** The app is opened anew with the PIN; after too long without a contact there is nothing to open. */
  override async restart(): Promise<void> {
    await super.restart();
    await this.look();
    if (this.isWiped) return;
    const unlocked = await this.#directory.unlock(this.#device, pin, this.now.getTime());
    if (unlocked.kind !== "open") throw new Error(`the PIN is ${unlocked.kind}`);
    this.#openWith(unlocked.keys);
    await this.store.readAnswers();
  }

  /** Whoever takes the phone up sees who is on it. */
  async look(): Promise<void> {
    await peopleHere(this.#directory, { now: () => this.now });
    const [person] = await this.#people();
    if (person !== undefined && !isWiped(person)) return;
    this.isWiped = true;
    this.#opened.db.close();
  }

  /** The person has signed in again: the hub knows the phone by a new token. */
  async renew(enrolled: EnrolledDevice): Promise<void> {
    const told = enrolledAs(this.#parts, enrolled);
    const keys = await this.#directory.renew(this.#device, this.#opened.keys, told);
    this.enrolled = enrolled;
    await super.restart();
    this.#openWith(keys);
    await sealAnewIfNeeded(this.#directory, this.#device, this.#opened.store);
  }

  /** What is sealed on the wiped phone. */
  async sealedState(): Promise<SealedState> {
    const db = new PersonDatabase(this.#device);
    const kept = await db.outbox.count();
    const waiting = await db.outbox.where("unsent").equals(1).count();
    db.close();
    return { kept, waiting, epoch: (await this.#people())[0]?.epoch };
  }

  /** Entries of the wiped phone that the hub has had since before an instant. */
  async countDelivered(before: Date): Promise<number> {
    const db = new PersonDatabase(this.#device);
    const old = await db.outbox.where("answeredAt").below(before.toISOString()).count();
    db.close();
    return old;
  }

  /** @returns how many entries of the wiped phone still wait for the hub. */
  sendSealed(): Promise<number> {
    return sendSealedOfAll(this.#directory, { hub: worldOrigin, line: this.line.line });
  }

  /** What can still be read on a wiped phone, in words. */
  override async otherFaults(): Promise<readonly string[]> {
    if (!this.isWiped) return [];
    const db = new PersonDatabase(this.#device);
    const [documents, drafts, facts, outbox, files] = await Promise.all([
      db.documents.count(),
      db.drafts.count(),
      db.facts.count(),
      db.outbox.toArray(),
      db.files.toArray(),
    ]);
    db.close();
    const closed = [
      ...outbox.flatMap((row) => [row.closed, row.closedAnswer, row.closedShown]),
      ...files.map((row) => row.closed),
    ];
    const readable = documents + drafts + facts + closed.filter((bytes) => bytes !== undefined).length;
    return readable === 0 ? [] : [`${this.name} was wiped and holds ${readable} rows that can be read`];
  }

  protected override async save(entry: Entry): Promise<void> {
    const files = (entry.files ?? []).flatMap((hash) => {
      const bytes = this.photos.get(hash);
      return bytes === undefined ? [] : [{ hash, type: "image/jpeg", bytes }];
    });
    this.photos.clear();
    const { store } = this.#opened;
    await this.store.write(() => store.save(entry, { files }));
  }

  protected override open(): DeviceProgram {
    const { db, keys, store } = this.#opened;
    const clock = { now: () => this.now };
    const report = new HeldReport({ db, dataKey: keys.dataKey, store, clock });
    const transport = openTransport({ hub: worldOrigin, device: this.enrolled, line: this.line.line });
    const tell: Transport["report"] = async (body) => {
      await transport.report(body);
      await report.noteTold();
    };
    const session = openSession({
      store: this.store,
      files: new PhoneFiles(db, keys.dataKey),
      transport: { ...transport, report: tell },
      clock,
      program: "0.1.0",
      patience: impatient,
      wipe: () => this.#erase(),
      report: (contact) => report.make(contact),
    });
    return {
      contact: async () => {
        const contact = await session.contact();
        if (contact.outcome === "complete") await this.#noteContact(contact);
        return contact;
      },
    };
  }

  async #noteContact({ hubTime, epoch }: Contact): Promise<void> {
    const [person] = await this.#people();
    const lastContact = this.now.getTime();
    const lastContactAtHub = hubTime === null ? lastContact : Date.parse(hubTime);
    const told = { lastContact, lastContactAtHub, ...(epoch !== null && { epoch }) };
    if (person !== undefined) await this.#directory.noteContact(this.#device, { ...person, ...told });
  }

  async #erase(): Promise<void> {
    await eraseReadable(this.#directory, this.#device);
    this.isWiped = true;
    this.#opened.db.close();
  }

  #people(): Promise<PhonePerson[]> {
    return this.#directory.people.toArray();
  }

  #openWith(keys: PhoneKeys): void {
    this.#opened.db.close();
    this.#opened = openedWith(this.#device, keys);
    endWithPower(this.#opened.db, this.store.power);
    this.store.startOn(this.#opened.store);
  }
}

function openedWith(device: string, keys: PhoneKeys): Opened {
  const db = new PersonDatabase(device);
  return { db, keys, store: new PhoneStore(db, keys) };
}

function enrolledAs({ holder, name, hubSealKey }: PhoneParts, { id, token }: EnrolledDevice) {
  return { personId: holder.personId, name, county, device: id, token, hubSealKey };
}

/** Each step of a pull ends with the cursor, each saving and answer with its row of the outbox: there the power may go. */
function endWithPower(db: PersonDatabase, power: Power): void {
  const atWrite = (transaction: { abort(): void }): void => {
    if (!power.isOut && power.fateOfWrite() === "lost") transaction.abort();
  };
  for (const table of [db.facts, db.outbox]) {
    table.hook("creating", (_key, _row, transaction) => atWrite(transaction));
    table.hook("updating", (_changes, _key, _row, transaction) => atWrite(transaction));
  }
}
