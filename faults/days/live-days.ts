import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { domains } from "#src/processes/domains.ts";
import type { FaultReport } from "../fault.ts";
import { seeded } from "../seeded.ts";
import { carryDisk } from "./carry-disk.ts";
import { comeToRest, findDifferences, writtenIn } from "./compare-at-rest.ts";
import { contactsOfDay, lookAfterPhones, orderSomeWipe, untilLoggedMs } from "./contact-day.ts";
import { workAtOffices } from "./office-day.ts";
import { backUpHub, restoreHubProgram } from "./restore-hub-program.ts";
import { SoakCounty } from "./soak-county.ts";
import { writeEverywhere } from "./write-day.ts";

export interface DaysOptions {
  readonly days: number;
  readonly stations: number;
  readonly phones: number;
  readonly seed: number;
}

/** A disk is carried so often, in days. */
const diskEvery = 3;

const nightly = domains
  .flatMap((domain) => domain.jobs ?? [])
  .filter(({ name }) => ["sync.turn-day", "press.expire-articles", "sync.forget-old"].includes(name));

/**
 * The hub and its stations are programs of their own with their own PostgreSQLs; phones speak to the hub over HTTP. In the
 * first half of the days the hub is backed up and a phone is new after it, in the second the backup is restored.
 * Simulated: the programs' days (shifted-clock.ts), that nightly work is done at once, and the phones' pages.
 */
export async function liveDays({ days, seed, ...counts }: DaysOptions): Promise<FaultReport> {
  const folder = await mkdtemp(join(tmpdir(), "sanwang-days-"));
  const backUpOn = Math.max(1, Math.floor(days * 0.4));
  const restoreOn = Math.max(2, Math.floor(days * 0.65));
  try {
    await using soak = await SoakCounty.make(join(folder, "county"), counts, seeded(seed));
    for (let day = 1; day <= days; day += 1) {
      await soak.clock.turnDay();
      await soak.atHub(async (hub) => {
        for (const job of nightly) await job.run(hub.cell, hub.database.county);
        await workAtOffices(soak, hub);
        if (day === backUpOn + 1) await soak.enrolPhone(hub, false);
      });
      if (day === backUpOn) await backUpHub(soak);
      if (day === restoreOn) await restoreHubProgram(soak);
      if (day === restoreOn + 1) await orderSomeWipe(soak);
      await writeEverywhere(soak);
      await contactsOfDay(soak, day);
      if (day % diskEvery === 0) await carryDisk(soak);
      await lookAfterPhones(soak);
      process.stderr.write(`day ${day} ${soak.clock.today}\n`);
    }
    await wait(untilLoggedMs);
    await comeToRest(soak);
    return reportOf(soak, await findDifferences(soak), { days, seed });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function reportOf(
  soak: SoakCounty,
  found: readonly string[],
  { days, seed }: { readonly days: number; readonly seed: number },
): FaultReport {
  const lost = found.filter((words) => /lacks|never sent|lost|left the outbox/.test(words)).length;
  const doubled = found.filter((words) => /done \d+ times/.test(words)).length;
  const note = [
    `${days} days, ${soak.boxes.length} stations, ${soak.phones.length} phones`,
    `${writtenIn(soak)} entries`,
    JSON.stringify(soak.happened),
    `seed ${seed}`,
    ...found.slice(0, 5).map((words) => words.slice(0, 500)),
  ].join(", ");
  return { fault: "soak with processes", runs: 1, lost, doubled, note, ok: found.length === 0 };
}
