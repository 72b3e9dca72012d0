import { setTimeout as wait } from "node:timers/promises";
import type { Life } from "../operations/life.ts";
import type { Course } from "./course.ts";
import type { Durations } from "./durations.ts";
import { monotonicMs, Worker } from "../operations/worker.ts";

export type Victim = "hub" | "postgres";

const mostPiecesBefore = 3;
const diesWithinMs = 30_000;

/** Starts a worker where the last one ended and kills it or its database at a moment that `chance` decides. */
export async function killOnce(
  life: Life,
  victim: Victim,
  chance: () => number,
  durations: Durations,
  course: Course,
): Promise<void> {
  course.runs += 1;
  const piecesBefore = Math.floor(chance() * (mostPiecesBefore + 1));
  const share = chance();
  const worker = new Worker(life.dataDir, life.operation, life.next);
  await watchStart(worker, course);
  if ((await worker.hear("begin", piecesBefore + 1)) === undefined) {
    course.broken.push(`no piece begun: ${worker.lastWord}`);
  }
  await wait(durations.usual(piecesBefore === 0) * share);
  const killedAt = monotonicMs();
  if (victim === "hub") worker.kill();
  else worker.killDatabase();
  const died = await Promise.race([worker.ended.then(() => true), wait(diesWithinMs, false, { ref: false })]);
  if (!died) {
    course.broken.push("the hub outlives its database");
    worker.kill();
    await worker.ended;
  } else if (victim === "postgres" && !worker.said.some(({ what }) => what === "lost")) {
    course.broken.push(`the hub did not end in order: ${worker.lastWord}`);
  }
  if (isInside(worker, killedAt)) course.inside += 1;
  life.take(worker.said);
  measure(worker, durations);
}

async function watchStart(worker: Worker, course: Course): Promise<void> {
  const startedAt = monotonicMs();
  const found = await worker.hear("found");
  if (found?.piece === "whole") course.unconfirmed += 1;
  else if (found?.piece !== "none") course.broken.push(found?.piece ?? `no clean start: ${worker.lastWord}`);
  const ready = await worker.hear("ready");
  if (ready?.piece === "adopted") course.adopted += 1;
  course.slowestStartMs = Math.max(course.slowestStartMs, (found?.at ?? startedAt) - startedAt);
}

/** Begun before the kill and not done before it. */
function isInside({ said }: Worker, killedAt: number): boolean {
  const before = said.filter(({ at, what }) => at <= killedAt && (what === "begin" || what === "done"));
  return before.at(-1)?.what === "begin";
}

function measure({ said }: Worker, durations: Durations): void {
  let begunAt = 0;
  let isFirst = true;
  for (const { at, what } of said) {
    if (what === "begin") begunAt = at;
    if (what !== "done") continue;
    durations.add(isFirst, at - begunAt);
    isFirst = false;
  }
}
