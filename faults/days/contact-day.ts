import { setTimeout as wait } from "node:timers/promises";
import { enrolAt } from "#testing/world/enrol-device.ts";
import { orderWipe } from "#src/platform/sync/hub/order-wipe.ts";
import type { WorldPhone } from "#testing/world/world-phone.ts";
import type { SoakCounty } from "./soak-county.ts";

const victims = ["hub", "hub database", "station", "station database"] as const;
const killWithinMs = 1_500;

/** The hub logs for devices some tenths of a second after an act. */
export const untilLoggedMs = 1_500;

/** Everybody has a contact at once, lines are cut, and one program or database is killed among it. */
export async function contactsOfDay(soak: SoakCounty, day: number): Promise<void> {
  await wait(untilLoggedMs);
  for (const { line } of soak.boxes) if (soak.chance() < 0.5) line.cutAfter(20_000 + soak.below(200_000));
  for (const { line } of soak.phones) if (soak.chance() < 0.4) line.cutAfter(soak.below(30_000));
  const victim = victims[day % victims.length] ?? "hub";
  const killing = wait(soak.below(killWithinMs)).then(() => kill(soak, victim));
  await Promise.all([
    killing,
    ...soak.boxes.map(async (box) =>
      soak.count(`station contact ${(await box.contact()) ?? "ended by a kill"}`),
    ),
    ...soak.phones.map((phone) => contactOf(soak, phone)),
  ]);
  for (const { line } of [...soak.boxes, ...soak.phones]) line.mend();
  await buryDead(soak, victim);
  await soak.everythingUp();
}

function kill(soak: SoakCounty, victim: (typeof victims)[number]): void {
  const program = victim.startsWith("hub") ? soak.hub : soak.oneOf(soak.boxes)?.program;
  if (program === undefined) return;
  if (victim.endsWith("database")) program.killDatabase();
  else program.kill();
  soak.count(`killed ${victim}`);
}

/** A program whose database was killed needs a moment to see it. */
async function buryDead(soak: SoakCounty, victim: (typeof victims)[number]): Promise<void> {
  const programs = victim.startsWith("hub") ? [soak.hub] : soak.boxes.map(({ program }) => program);
  if (victim.endsWith("database"))
    await Promise.all(programs.map((program) => program.buriedIfDatabaseIsLost()));
}

/** @returns whether it came to its end */
export async function contactOf(soak: SoakCounty, phone: WorldPhone): Promise<boolean> {
  const { outcome, error } = await phone.contact();
  soak.count(`phone contact ${outcome}`);
  if (error?.stop === "device") soak.faults.push(`${phone.name} met ${String(error.cause ?? error)}`);
  if (error?.stop === "device-unknown") soak.count("phone unknown to the restored hub");
  return outcome === "complete";
}

/** Phones that a restored hub does not know are signed in again; erased ones make room for another of their person. */
export async function lookAfterPhones(soak: SoakCounty): Promise<void> {
  await soak.atHub(async (hub) => {
    for (const phone of soak.phones.slice()) {
      if (phone.isWiped) {
        soak.phones.splice(soak.phones.indexOf(phone), 1);
        soak.wiped.push(phone);
        soak.count("phone erased");
        await soak.enrolPhone(hub, false, phone.holder.personId);
      } else if (await isForgotten(hub, phone)) {
        await phone.renew(await enrolAt(hub, soak.clock.now(), phone.holder));
        soak.count("phone signed in again");
      }
    }
  });
  for (const phone of soak.wiped) await phone.sendSealed();
}

/** Its person has one phone erased, with what waits on it. */
export async function orderSomeWipe(soak: SoakCounty): Promise<void> {
  const phone = soak.oneOf(soak.phones);
  if (phone === undefined) return;
  const owner = { kind: "person", personId: phone.holder.personId } as const;
  await soak.atHub((hub) => hub.act(orderWipe, { deviceId: phone.id }, owner));
}

type Hub = Parameters<Parameters<SoakCounty["atHub"]>[0]>[0];

async function isForgotten({ database }: Hub, { id }: WorldPhone): Promise<boolean> {
  const { rowCount } = await database.owner.query("select from sync_device where id = $1", [id]);
  return rowCount === 0;
}
