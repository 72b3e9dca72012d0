import type pg from "pg";
import { PgBoss } from "pg-boss";
import type { Cell } from "../db/cell.ts";
import type { County } from "../db/county.ts";
import { dispatchEvents } from "../events/dispatch-events.ts";
import type { CountyEvent, EventJob } from "../events/events.ts";
import { handleEvent } from "../events/handle-event.ts";

/** Work done for every county again and again; one at a time a county, over all processes. */
export interface PeriodicJob {
  /** `domain.verb-object`; also the queue's name. */
  readonly name: string;
  /** When, in the county's own time: `30 3 * * *`. A time missed while nothing ran is made up once. */
  readonly cron: string;
  /** Business dates come from the cell's clock. May be interrupted and run again. */
  readonly run: (cell: Cell, county: County) => Promise<void>;
}

export interface JobsOptions {
  readonly cell: Cell;
  /** Signs in as sanwang_jobs. */
  readonly pool: pg.Pool;
  readonly events: readonly CountyEvent[];
  readonly periodic: readonly PeriodicJob[];
  /** `what` names the job or handler; the error may quote what a person typed, so it is for a log that keeps no values. */
  readonly onError: (error: unknown, what: string) => void;
}

export interface Jobs {
  /** Enqueues the handlers of what was sealed since; also done every few seconds by itself. */
  dispatch(county: County): Promise<void>;
  /** Gives the work in hand some seconds to finish; what does not is done again later. */
  stop(): Promise<void>;
}

const eventQueue = "events";
const failedEvents = "events-failed";
const dispatchEveryMs = 2_000;

/** Starts the workers of this process: handlers of acts and periodic jobs. Any number of processes may. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { cell, events, periodic, onError } = options;
  const boss = new PgBoss({
    schema: "jobs",
    createSchema: false,
    db: databaseOf(options.pool),
    registerInstance: false,
  });
  boss.on("error", (error) => onError(error, "pg-boss"));
  await boss.start();
  await boss.createQueue(failedEvents);
  await boss.createQueue(eventQueue, {
    deadLetter: failedEvents,
    retryLimit: 12,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 3_600,
    expireInSeconds: 900,
  });
  await boss.work<EventJob>(
    eventQueue,
    { batchSize: 1, localConcurrency: 2, pollingIntervalSeconds: 0.5 },
    async ([job]) => {
      if (job !== undefined) await guarded(onError, job.data.handler, () => workOn(cell, events, job.data));
    },
  );
  for (const job of periodic) await workPeriodically(boss, cell, job, onError);
  const schedule = scheduler(boss, periodic);
  for (const county of await cell.counties()) await schedule(county);
  return keepDispatching(boss, options, schedule);
}

function keepDispatching(
  boss: PgBoss,
  { cell, events, onError }: JobsOptions,
  schedule: (county: County) => Promise<void>,
): Jobs {
  const enqueue = async (jobs: readonly EventJob[]): Promise<void> => {
    await boss.insert(
      eventQueue,
      jobs.map((data) => ({ data })),
    );
  };
  const stopping = new AbortController();
  const dispatch = async (county: County): Promise<void> => {
    while (!stopping.signal.aborted && (await dispatchEvents(cell, county, events, enqueue)) === "more");
  };
  const dispatchAll = async (): Promise<void> => {
    for (const county of await cell.counties()) {
      if (stopping.signal.aborted) return;
      await schedule(county);
      await dispatch(county);
    }
  };
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(dispatchAll).catch((error: unknown) => onError(error, "dispatch-events"));
  }, dispatchEveryMs);
  return {
    dispatch,
    stop: async () => {
      stopping.abort();
      clearInterval(timer);
      await running;
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}

async function workOn(cell: Cell, events: readonly CountyEvent[], job: EventJob): Promise<void> {
  const county = await cell.county(job.county);
  if (county === undefined) throw new Error(`County ${job.county} is not in this cell.`);
  const event = events.find((each) => each.handler === job.handler && each.action === job.action);
  if (event !== undefined) await handleEvent(cell, county, event, job);
}

async function workPeriodically(
  boss: PgBoss,
  cell: Cell,
  job: PeriodicJob,
  onError: JobsOptions["onError"],
): Promise<void> {
  // `exclusive` with the county as key: neither queued nor run twice at a time for one county.
  await boss.createQueue(job.name, {
    policy: "exclusive",
    retryLimit: 3,
    retryDelay: 60,
    retryBackoff: true,
    expireInSeconds: 7_200,
  });
  await boss.work<{ county: string }>(
    job.name,
    { batchSize: 1, pollingIntervalSeconds: 10 },
    async ([run]) => {
      const county = run === undefined ? undefined : await cell.county(run.data.county);
      if (county !== undefined) await guarded(onError, job.name, () => job.run(cell, county));
    },
  );
}

/** Schedules the periodic jobs of a county, once a process: a county may come while it runs. */
function scheduler(boss: PgBoss, periodic: readonly PeriodicJob[]): (county: County) => Promise<void> {
  const scheduled = new Set<string>();
  return async ({ code, timeZone }) => {
    if (scheduled.has(code)) return;
    for (const { name, cron } of periodic) {
      await boss.schedule(
        name,
        cron,
        { county: code },
        { tz: timeZone, key: code, singletonKey: code, missed: "once" },
      );
    }
    scheduled.add(code);
  };
}

/** The queue keeps what is thrown, cause and all: only the kind of the error may reach it. */
async function guarded(
  onError: JobsOptions["onError"],
  what: string,
  work: () => Promise<void>,
): Promise<void> {
  const failure = await work().then(
    () => undefined,
    (error: unknown) => {
      onError(error, what);
      return error instanceof Error ? error.name : typeof error;
    },
  );
  if (failure !== undefined) throw new Error(`${what} failed: ${failure}`);
}

function databaseOf(pool: pg.Pool) {
  return {
    executeSql: (text: string, values?: unknown[]) => pool.query<Record<string, unknown>>(text, values),
  };
}
