import type { EndLine, GoneLine, PullLine, PullRequest, RowLine, SetLine } from "../wire.ts";
import { hashOfSet, stepToBegin, stepToSet } from "./bucket-set.ts";
import type { DeviceCursor, DeviceStore, StepDown } from "./store.ts";
import { SyncError } from "./sync-error.ts";
import type { Transport } from "./transport.ts";

/** What a pull works with; `cursor` is always what the store holds. */
export interface PullWork {
  readonly store: DeviceStore;
  readonly transport: Transport;
  cursor: DeviceCursor;
  received: number;
  /** Sets that came within this contact. */
  sets: number;
}

/** The settled buckets are pulled together; those still arriving together in a pull of their own. */
interface Round {
  readonly ask: Pick<PullRequest, "from" | "arriving" | "except">;
  readonly reached: (seq: number) => DeviceCursor;
  readonly ended: (end: EndLine) => Pick<StepDown, "cursor" | "settled">;
}

/** Rows asked for in one call, and rows applied in one step: a step is small enough that a killed program loses little. */
const rowsOfCall = 2_000;
const rowsOfStep = 250;

/** Rights may change while a contact lasts, but a device that never finds its set agreed has to stop asking. */
const mostSets = 10;

/**
 * Pulls until the hub has nothing more: the settled buckets, then those arriving. After any failure everything that came
 * is applied, and calling again goes on from there.
 * @throws SyncError epoch when the hub has begun a new one
 */
export async function pullAll(work: PullWork): Promise<void> {
  while (await pullOnce(work, settledRound(work.cursor)));
  while (work.cursor.arriving.size > 0) await pullOnce(work, arrivingRound(work.cursor));
}

function settledRound(cursor: DeviceCursor): Round {
  const arriving = [...cursor.arriving.keys()];
  return {
    ask: { from: cursor.seq, arriving: [], ...(arriving.length > 0 && { except: arriving }) },
    reached: (seq) => ({ ...cursor, seq: Math.max(cursor.seq, seq) }),
    ended: ({ s }) => ({ cursor: { ...cursor, seq: Math.max(cursor.seq, s) }, settled: [] }),
  };
}

/** A bucket has settled when it has arrived up to a number not below the main cursor: from then on it is pulled with it. */
function arrivingRound(cursor: DeviceCursor): Round {
  const reached = (seq: number): DeviceCursor => ({
    ...cursor,
    arriving: new Map([...cursor.arriving].map(([bucket, from]) => [bucket, Math.max(from, seq)])),
  });
  const arriving = [...cursor.arriving].map(([bucket, from]) => ({ bucket, from }));
  return {
    ask: { from: cursor.seq, arriving },
    reached,
    ended: ({ s, more }) =>
      more || s < cursor.seq
        ? { cursor: reached(s), settled: [] }
        : { cursor: { ...cursor, arriving: new Map() }, settled: arriving.map(({ bucket }) => bucket) },
  };
}

/** @returns whether there is more to ask for. */
async function pullOnce(work: PullWork, round: Round): Promise<boolean> {
  const { epoch, buckets } = work.cursor;
  const rows = new Map<string, RowLine | GoneLine>();
  let last = 0;
  const apply = async (part: Pick<StepDown, "cursor" | "settled">): Promise<void> => {
    const step = stepOf([...rows.values()], part);
    work.received += rows.size;
    rows.clear();
    await applyStep(work, step);
  };
  // Rows of one act share a number, and the rest of them may not have come.
  const applyPart = (): Promise<void> => apply({ cursor: round.reached(last - 1), settled: [] });
  try {
    const request = {
      epoch: epoch ?? "",
      setHash: await hashOfSet(buckets),
      limit: rowsOfCall,
      ...round.ask,
    };
    for await (const lines of work.transport.pull(request)) {
      const closing = collect(lines, rows);
      last = closing?.t === "end" ? closing.s : (lines.at(-1) as RowLine | GoneLine).s;
      if (closing?.t === "end") {
        await apply(round.ended(closing));
        return closing.more;
      }
      if (closing?.t === "set") return await takeSet(work, closing);
      if (rows.size >= rowsOfStep) await applyPart();
    }
    throw new SyncError("no-line", { code: "sync.answer-cut" });
  } catch (error) {
    if (rows.size > 0) await applyPart();
    throw error;
  }
}

/** Keeps the last line of each key. @returns the line that closes the answer, when it came. */
function collect(
  lines: readonly PullLine[],
  rows: Map<string, RowLine | GoneLine>,
): Exclude<PullLine, RowLine | GoneLine> | undefined {
  for (const line of lines) {
    if (line.t === "end" || line.t === "set") return line;
    rows.set(`${line.b}\n${line.c}\n${line.i}`, line);
  }
  return undefined;
}

function stepOf(
  lines: readonly (RowLine | GoneLine)[],
  part: Pick<StepDown, "cursor" | "settled">,
): StepDown {
  return {
    dropped: [],
    restarted: [],
    put: lines.flatMap((line) =>
      line.t === "row"
        ? [{ bucket: line.b, collection: line.c, id: line.i, seq: line.s, document: line.d }]
        : [],
    ),
    gone: lines.flatMap((line) =>
      line.t === "gone" ? [{ bucket: line.b, collection: line.c, id: line.i }] : [],
    ),
    ...part,
  };
}

async function takeSet(work: PullWork, set: SetLine): Promise<true> {
  if (set.epoch !== work.cursor.epoch) throw new SyncError("epoch");
  work.sets += 1;
  if (work.sets > mostSets) throw new SyncError("refused", { code: "sync.set-never-rests" });
  const { cursor } = work;
  const step =
    set.resync === true ? stepToBegin(cursor, set.epoch, set.buckets) : stepToSet(cursor, set.buckets);
  await applyStep(work, step);
  return true;
}

async function applyStep(work: PullWork, step: StepDown): Promise<void> {
  await work.store.applyDown(step);
  work.cursor = step.cursor;
}
