import type { World } from "../world.ts";
import { lostByWipe } from "./expectations.ts";
import { WorldPhone } from "./world-phone.ts";

interface WipedPhone {
  readonly phone: WorldPhone;
  hasSentAll: boolean;
  /** Entries that the hub had and lost in a restore: the phone, being erased, cannot send them again. */
  readonly gone: Set<string>;
}

/** The phones of a world that are in nobody's hands any more, and how others take their places. */
export class WorldPhones {
  /** Nobody has them; they may be found. */
  readonly lost: WorldPhone[] = [];
  readonly #wiped: WipedPhone[] = [];
  readonly #world: World;
  #made = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** All that were in people's hands once. */
  get former(): readonly WorldPhone[] {
    return [...this.lost, ...this.#wiped.map(({ phone }) => phone)];
  }

  get stillToSend(): readonly WorldPhone[] {
    return this.#wiped.filter(({ hasSentAll }) => !hasSentAll).map(({ phone }) => phone);
  }

  /** Entries of erased phones that a restored hub has lost for good. */
  get gone(): number {
    return this.#wiped.reduce((sum, { gone }) => sum + gone.size, 0);
  }

  async enrol(personId: string): Promise<void> {
    const { hub, clock, chance } = this.#world;
    const holder = { kind: "phone", personId } as const;
    const phone = await WorldPhone.make({
      name: `phone ${(this.#made += 1)}`,
      holder,
      enrolled: await hub.enrol(holder),
      hub: hub.line,
      hubSealKey: hub.sync.keys.sealKey,
      clock,
      clockOffMs: this.#world.someClockOff(),
    });
    this.#world.devices.push(phone);
    if (chance() < 0.5) await phone.contact();
  }

  async lose(phone: WorldPhone): Promise<void> {
    this.#world.devices.splice(this.#world.devices.indexOf(phone), 1);
    this.lost.push(phone);
    await this.enrol(phone.holder.personId);
  }

  /** The phone was wiped: its person goes on with it as a new device, unless it was lost and she has another already. */
  async replace(phone: WorldPhone): Promise<void> {
    this.#wiped.push({ phone, hasSentAll: false, gone: new Set() });
    const wasLost = this.lost.indexOf(phone);
    if (wasLost >= 0) this.lost.splice(wasLost, 1);
    else {
      this.#world.devices.splice(this.#world.devices.indexOf(phone), 1);
      await this.enrol(phone.holder.personId);
    }
  }

  /** A restored hub does not know the phone: its person signs in, and all goes on. */
  async signInAgain(phone: WorldPhone): Promise<void> {
    await phone.renew(await this.#world.hub.enrol(phone.holder));
    this.#world.count("a phone that a restored hub does not know is renewed");
  }

  async sendSealed(phone: WorldPhone): Promise<void> {
    const wiped = this.#wiped.find((each) => each.phone === phone);
    if (wiped === undefined) return;
    const [waited, waiting] = [await phone.countSealed(), await phone.sendSealed()];
    wiped.hasSentAll = waiting === 0 && (await phone.countSealed()) === 0;
    if (waited > waiting) this.#world.count("a wiped phone delivers what was sealed");
  }

  /** What the hub has of them; asked before it is restored. */
  async entriesAtHub(): Promise<ReadonlySet<string>> {
    const ids = this.#wiped.flatMap(({ phone }) => phone.written.map(({ id }) => id));
    const { rows } = await this.#world.hub.database.owner.query<{ id: string }>(
      "select id from sync_entry where id = any ($1::uuid[])",
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async hubIsRestored(before: ReadonlySet<string>): Promise<void> {
    const gone = before.difference(await this.entriesAtHub());
    for (const wiped of this.#wiped) {
      for (const { id } of wiped.phone.written) if (gone.has(id)) wiped.gone.add(id);
    }
  }

  async findFaults(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const { phone, hasSentAll, gone } of this.#wiped) {
      const sent = phone.written.filter(({ id }) => !gone.has(id));
      found.push(...(await phone.otherFaults()), ...(await lostByWipe(this.#world, phone, sent)));
      if (!hasSentAll) found.push(`${phone.name} was wiped, and what it sealed still waits`);
    }
    return found;
  }
}
