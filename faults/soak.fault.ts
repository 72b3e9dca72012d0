import type { ServerAddress } from "#src/platform/db/server/use-server.ts";
import { asSuperuser } from "#testing/world/database.ts";
import { World } from "#testing/world.ts";
import type { FaultTest } from "./fault.ts";
import { scratchServer } from "./sync/scratch-server.ts";

const dayMs = 86_400_000;
const daysBetweenLooks = 50;

/** Rare by chance, and once in every soak. */
const longAway = "half a year passes";
const longAwayMs = 200 * dayMs;

/** In fewer days, what is rare may not happen. */
const everythingHappensIn = 600;

/**
 * Ten stations and fifty phones live through `days` simulated days under a restored hub, cut lines, lost power, USB disks,
 * erased phones and people who move; now and then everything comes to rest and is compared.
 */
const soak: FaultTest = async (report, _runs, seed, days = 1_000) => {
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
    branches: 10,
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
    if (daysLived() > days / 3 && world.happened[longAway] === 0) {
      world.pass(longAwayMs);
      world.count(longAway);
    }
    await world.flushEverything();
    found.push(...(await world.findFaults()), ...(await world.findGrowth()));
    process.stderr.write(`day ${Math.round(daysLived())}, ${steps} steps, ${found.length} found\n`);
    for (const words of found) process.stderr.write(`  ${words}\n`);
  }
  const missing = Object.keys(world.happened).filter((kind) => world.happened[kind] === 0);
  if (daysLived() >= everythingHappensIn) found.push(...missing.map((kind) => `never happened: ${kind}`));
  const { complete, stopped } = world.contacts;
  const note = [
    `${Math.round(daysLived())} days, ${steps} steps, ${complete} whole contacts and ${stopped} stopped`,
    `happened: ${JSON.stringify(world.happened)}`,
    `${world.entries} entries: ${JSON.stringify(world.entriesByStatus())}`,
    `hub ${(await megabytesOf(server.address, world.hub.database.name)).toFixed(1)} MB`,
    `seed ${seed}`,
    ...found.slice(0, 5).map((words) => words.slice(0, 500)),
  ].join(", ");
  const lost = found.filter((words) => /lacks|never sent|lost|left the outbox/.test(words)).length;
  const doubled = found.filter((words) => /done \d+ times/.test(words)).length;
  report({ fault: "soak", runs: 1, lost, doubled, note, ok: found.length === 0 });
};

export default soak;

async function megabytesOf(server: ServerAddress, database: string): Promise<number> {
  return asSuperuser(server, database, async (client) => {
    const { rows } = await client.query<{ bytes: string }>(
      "select pg_database_size(current_database()) as bytes",
    );
    return Number(rows[0]?.bytes ?? 0) / 1_000_000;
  });
}
