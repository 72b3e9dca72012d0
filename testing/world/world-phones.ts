import type { World } from "../world.ts";
import { lostByWipe } from "./expectations.ts";
import { WorldPhone } from "./world-phone.ts";

interface WipedPhone {
  readonly phone: WorldPhone;
  /** Nothing that it sealed is on it any more. */
  isEmpty: boolean;
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

  /** Erased ones that hold something sealed: it waits, or is kept for a restored hub. */
  get sealed(): readonly WorldPhone[] {
    return this.#wiped.filter(({ isEmpty }) => !isEmpty).map(({ phone }) => phone);
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
    this.#wiped.push({ phone, isEmpty: false });
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

  /** The app of an erased phone is opened. @returns how many entries went that had not gone before */
  async sendSealed(phone: WorldPhone): Promise<number> {
    const wiped = this.#wiped.find((each) => each.phone === phone);
    if (wiped === undefined) return 0;
    const before = await phone.sealedState();
    await phone.sendSealed();
    const after = await phone.sealedState();
    wiped.isEmpty = after.kept === 0;
    const count = (what: string): void => this.#world.count(what);
    if (before.waiting > after.waiting) count("a wiped phone delivers what was sealed");
    if (before.kept > before.waiting && after.epoch !== before.epoch)
      count("a restored hub gets again what a wiped phone had delivered");
    return before.waiting - after.waiting;
  }

  async findFaults(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const { phone } of this.#wiped) {
      found.push(...(await phone.otherFaults()), ...(await lostByWipe(this.#world, phone)));
      if ((await phone.sealedState()).waiting > 0)
        found.push(`${phone.name} was wiped, and what it sealed still waits`);
    }
    return found;
  }
}
