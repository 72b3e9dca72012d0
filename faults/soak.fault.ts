import { World } from "#testing/world.ts";
import type { FaultTest } from "./fault.ts";
import { scratchServer } from "./sync/scratch-server.ts";

const dayMs = 86_400_000;
const daysBetweenLooks = 50;

/**
 * Ten stations and fifty phones live through `days` simulated days under a restored hub, cut lines, killed programs and
 * people who move; now and then everything comes to rest and is compared.
 */
const soak: FaultTest = async (report, _runs, seed, days) => {
  await using server = await scratchServer({
    fsync: "off",
    synchronous_commit: "off",
    max_connections: "120",
  });
  await using world = await World.make({
    server: server.address,
    seed,
    stations: 10,
    phones: 50,
    organisations: 12,
  });
  const began = world.clock.now().getTime();
  const daysLived = (): number => (world.clock.now().getTime() - began) / dayMs;
  let steps = 0;
  const found: string[] = [];
  for (
    let look = daysBetweenLooks;
    found.length === 0 && daysLived() < days;
    look = daysLived() + daysBetweenLooks
  ) {
    for (; daysLived() < Math.min(look, days); steps += 1) await world.step();
    await world.flushEverything();
    found.push(...(await world.findFaults()));
  }
  const { complete, stopped } = world.contacts;
  const sizes = await world.sizes();
  const note = [
    `${Math.round(daysLived())} days, ${steps} steps, ${complete} whole contacts and ${stopped} stopped`,
    `${world.entries} entries, hub ${sizes.notes} notes and ${sizes.log} rows in its log`,
    `seed ${seed}`,
    ...found.slice(0, 5),
  ].join(", ");
  const lost = found.filter((words) => /lacks|never sent|without/.test(words)).length;
  const doubled = found.filter((words) => /times|and done/.test(words)).length;
  report({ fault: "soak", runs: 1, lost, doubled, note, ok: found.length === 0 });
};

export default soak;
