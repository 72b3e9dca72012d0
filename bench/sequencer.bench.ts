import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { sequenceAll, startSequencer } from "#src/platform/audit/sequencer.ts";
import { sequencerFigures } from "#src/platform/audit/sequencer-figures.ts";
import { type Bench, within } from "./figure.ts";
import { type Lab, openLab, reaching } from "./lab.ts";

const writers = 50;
const seconds = 6;
const secretary: Actor = { kind: "person", personId: randomUUID() };

const write = defineAction({
  name: "bench.write",
  input: z.object({ body: z.string() }),
  needs: "right",
  scope: () => [7],
  run: async () => undefined,
});

/** The sequencer of a hub beside 50 writers: how old an act gets before it has its number, and that none is lost. */
const bench: Bench = async (report) => {
  await using lab = await openLab(async (_ctx, personId, day) => reaching(personId, day, [7]));
  const errors: unknown[] = [];
  const sequencer = startSequencer({ cell: lab.cell, onError: (error) => errors.push(error) });
  const written = writeFor(lab);
  const lags = await sampleLag(lab);
  const acts = await written;
  await sequencer.stop();
  const { seq } = await sequenceAll(lab.cell, lab.county);
  if (errors.length > 0) throw errors[0];
  report(within(`oldest act without a number, ${writers} writers`, Math.max(...lags), "s", 1));
  report(within(`acts without a number in the end, of ${acts}`, acts - Number(seq), "acts", 0));
};

export default bench;

async function writeFor(lab: Lab): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  let acts = 0;
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (performance.now() < until) {
        await perform(lab.cell, lab.county, secretary, write, { body: `note ${acts}` });
        acts += 1;
      }
    }),
  );
  return acts;
}

async function sampleLag(lab: Lab): Promise<readonly number[]> {
  const lags: number[] = [];
  const until = performance.now() + seconds * 1_000;
  while (performance.now() < until) {
    await sleep(100);
    lags.push((await sequencerFigures(lab.cell, lab.county)).lagSeconds);
  }
  return lags;
}
