import type { Clock } from "#src/platform/clock/clock.ts";
import { untilAppKept } from "./keep/app-kept.ts";
import type { Directory, Enrolled, PhonePerson } from "./keep/directory.ts";
import { eraseReadable } from "./keep/erase.ts";
import type { PhoneKeys } from "./keep/phone-store.ts";
import { readStorageHealth } from "./keep/storage-health.ts";
import { sendSealedOfAll } from "./line/send-sealed.ts";
import { OpenPhone } from "./open-phone.ts";
import { peopleHere } from "./people-here.ts";
import type { Stage } from "./stages.ts";

/** Leads to the screens: who is here, whose PIN it is, and a person's opened phone. */
export class DoorKeeper {
  readonly directory: Directory;
  readonly clock: Clock;

  constructor(directory: Directory, clock: Clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** Where the app begins, and where it goes when somebody locks it. */
  async begin(): Promise<Stage> {
    const people = await peopleHere(this.directory, this.clock);
    const [only] = people;
    if (only === undefined) return { at: "sign-in", canGoBack: false };
    if (people.length > 1 || only.vault === undefined) return { at: "people", people };
    return { at: "pin", person: only, isAlone: true };
  }

  async open(person: PhonePerson, keys: PhoneKeys): Promise<OpenPhone> {
    const { directory, clock } = this;
    const phone = new OpenPhone({ directory, person, keys, clock, hub: location.origin });
    await phone.open();
    void phone.sync();
    return phone;
  }

  /** The person's first PIN on this phone. An earlier enrolment of hers loses its keys; what it had not sent is delivered. */
  async admit(enrolled: Enrolled, pin: string): Promise<Stage> {
    const { directory } = this;
    const before = await directory.people.where("personId").equals(enrolled.personId).primaryKeys();
    const keys = await directory.admit(enrolled, pin, this.clock.now().getTime());
    for (const device of before) await eraseReadable(directory, device);
    void sendSealedOfAll(directory);
    const person = await directory.people.get(enrolled.device);
    if (person === undefined) return this.begin();
    const phone = await this.open(person, keys);
    // It was said that the PIN opens the app without a line.
    await untilAppKept();
    const { lasting } = await readStorageHealth();
    return { at: lasting ? "open" : "ask-to-keep", phone };
  }

  /** The hub no longer knew this phone, and its person has signed in again: all that is kept here stays and is sent. */
  async renew(phone: OpenPhone, enrolled: Enrolled): Promise<Stage> {
    if (enrolled.personId !== phone.person.personId) {
      phone.close();
      return { at: "choose-pin", enrolled };
    }
    const keys = await phone.renew(enrolled);
    phone.close();
    return { at: "open", phone: await this.open(phone.person, keys) };
  }

  /** The phone was wiped or its person left it: what is sealed is sent at once if there is a line. */
  async afterErasing(phone: OpenPhone): Promise<Stage> {
    phone.close();
    await eraseReadable(this.directory, phone.person.device);
    await sendSealedOfAll(this.directory).catch(() => undefined);
    return this.begin();
  }
}
