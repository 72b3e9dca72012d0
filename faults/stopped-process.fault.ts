import type { FaultTest } from "./fault.ts";
import { seeded } from "./seeded.ts";
import { type StopOutcome, stopOnce } from "./stop/stop-once.ts";
import { startThreeHubs } from "./stop/three-hubs.ts";

const stopped: FaultTest = async (report, runs, seed) => {
  const chance = seeded(seed);
  await using three = await startThreeHubs();
  const outcomes: StopOutcome[] = [];
  for (let run = 0; run < runs; run += 1)
    outcomes.push(await stopOnce(three, chance, `第 ${run + 1} 個標題`));
  const sum = (of: (outcome: StopOutcome) => number) => outcomes.reduce((total, each) => total + of(each), 0);
  const old = sum((each) => each.old);
  const longest = Math.max(...outcomes.map(({ savedAfterMs }) => savedAfterMs));
  const still = outcomes.filter(({ stoodStill }) => stoodStill).length;
  report({
    fault: "one of three hubs stopped and continued while an article is changed",
    runs,
    lost: old,
    doubled: 0,
    note: `${sum((each) => each.after)} pages asked for after "saved", ${old} of them old; one hub still stopped at "saved" in ${still} runs; "saved" after at most ${Math.round(longest)} ms; seed ${seed}`,
    ok: old === 0 && outcomes.every(({ after }) => after > 0),
  });
};

export default stopped;
