import { Dexie, type Table } from "dexie";
import { decryptJson, encryptJson } from "./cipher.ts";
import { countTry, noTries, type PinTries, pinState } from "./pin-tries.ts";
import type { LastContact } from "../model/likely-now.ts";
import type { PhoneKeys } from "./phone-store.ts";
import { makeVault, openVault, type Vault } from "./vault.ts";

export interface PhoneCounty {
  readonly code: string;
  readonly nameHans: string;
  readonly nameHant: string;
  readonly timeZone: string;
}

/** A person's enrolment on this phone, as the picker shows it before any PIN. */
export interface PhonePerson extends LastContact {
  /** Names the enrolment and its database on this phone: the device's id when it began. */
  readonly device: string;
  /** As which device the hub knows it now. */
  readonly sentAs: string;
  readonly personId: string;
  readonly name: string;
  readonly county: PhoneCounty;
  /** Missing after a wipe: nothing is left to open. */
  readonly vault?: Vault;
  /** What opens the line and seals, readable with the data key. */
  readonly closedSealer?: Uint8Array<ArrayBuffer>;
  /** What lies here is still sealed by the device it was before. */
  readonly sealsAreOld?: true;
  readonly tries: PinTries;
}

/** What the hub told at enrolment. */
export interface Enrolled {
  readonly personId: string;
  readonly name: string;
  readonly county: PhoneCounty;
  readonly device: string;
  readonly token: string;
  readonly hubSealKey: string;
}

export type Unlocking =
  | { readonly kind: "open"; readonly keys: PhoneKeys }
  | { readonly kind: "wrong" | "wait" | "locked"; readonly tries: PinTries };

const defaultWipeAfterDays = 14;

/** Who uses this phone; holds no document and nothing that was written. */
export class Directory extends Dexie {
  declare readonly people: Table<PhonePerson, string>;

  constructor(name = "sanwang-phone") {
    super(name, { chromeTransactionDurability: "strict" });
    this.version(1).stores({ people: "device, personId" });
  }

  /** A person begins on this phone: new device, new PIN, new key. */
  async admit(enrolled: Enrolled, pin: string, now: number): Promise<PhoneKeys> {
    const { token, hubSealKey, ...known } = enrolled;
    const { vault, dataKey } = await makeVault(pin);
    const sealer = { device: enrolled.device, token, hubSealKey };
    const person: PhonePerson = {
      ...known,
      sentAs: enrolled.device,
      vault,
      closedSealer: await encryptJson(dataKey, `sealer ${enrolled.device}`, sealer),
      tries: noTries,
      lastContact: now,
      wipeAfterDays: defaultWipeAfterDays,
    };
    await this.people.put(person);
    return { dataKey, sealer };
  }

  /** Tries a PIN; the try is counted on the disk before it is made. */
  async unlock(device: string, pin: string, now: number): Promise<Unlocking> {
    const counted = await this.transaction("rw", this.people, () => this.#count(device, now));
    if (counted.kind !== "free") return { kind: counted.kind, tries: counted.person.tries };
    const { vault, closedSealer } = counted.person;
    if (vault === undefined || closedSealer === undefined) {
      return { kind: "locked", tries: counted.person.tries };
    }
    const dataKey = await openVault(vault, pin);
    if (dataKey === undefined) {
      const { tries } = counted.person;
      const state = pinState(tries, now);
      return { kind: state === "free" ? "wrong" : state, tries };
    }
    await this.people.update(device, { tries: noTries });
    return {
      kind: "open",
      keys: { dataKey, sealer: await decryptJson(dataKey, `sealer ${device}`, closedSealer) },
    };
  }

  /** The hub knows this phone by a new token; PIN, key and all that is kept stay. */
  async renew(device: string, { dataKey }: PhoneKeys, enrolled: Enrolled): Promise<PhoneKeys> {
    const sealer = { device: enrolled.device, token: enrolled.token, hubSealKey: enrolled.hubSealKey };
    const closedSealer = await encryptJson(dataKey, `sealer ${device}`, sealer);
    await this.people.update(device, { closedSealer, sentAs: enrolled.device, sealsAreOld: true });
    return { dataKey, sealer };
  }

  async noteSealedAnew(device: string): Promise<void> {
    await this.people.update(device, { sealsAreOld: undefined });
  }

  async #count(device: string, now: number) {
    const person = await this.#get(device);
    const kind = pinState(person.tries, now);
    if (kind !== "free") return { kind, person };
    const tries = countTry(person.tries, now);
    await this.people.update(device, { tries });
    return { kind, person: { ...person, tries } };
  }

  async noteContact(device: string, contact: LastContact): Promise<void> {
    const { lastContact, lastContactAtHub = lastContact, wipeAfterDays, epoch } = contact;
    await this.people.update(device, { lastContact, lastContactAtHub, wipeAfterDays, epoch });
  }

  /** After a wipe: the hub has begun another epoch. */
  async noteEpoch(device: string, epoch: string): Promise<void> {
    await this.people.update(device, { epoch });
  }

  /** After ten wrong PINs the person has signed in on line: she may try again. */
  async forgiveTries(device: string): Promise<void> {
    await this.people.update(device, { tries: noTries });
  }

  async #get(device: string): Promise<PhonePerson> {
    const person = await this.people.get(device);
    if (person === undefined) throw new Error(`device ${device} is not on this phone`);
    return person;
  }
}

const dayMs = 86_400_000;

/**
 * Whether the phone has been without contact for so long that its readable data must go. Of the two clocks' instants those
 * that lie ahead say nothing, so that neither a clock years off nor setting it right erases anything.
 */
export function isOverdue(
  { lastContact, lastContactAtHub = lastContact, wipeAfterDays }: LastContact,
  now: number,
): boolean {
  const past = [lastContact, lastContactAtHub].filter((at) => at <= now + dayMs);
  return past.length > 0 && now - Math.max(...past) > wipeAfterDays * dayMs;
}

export function isWiped({ vault }: PhonePerson): boolean {
  return vault === undefined;
}
