import type { Accounts } from "#src/domains/people/index.ts";
import type { Config } from "#src/platform/config/config.ts";
import { createHeadKeeper } from "#src/platform/audit/audit-head.ts";
import { startSequencer } from "#src/platform/audit/sequencer.ts";
import { startChangeLog } from "#src/platform/sync/hub/change-log.ts";
import { startJobs } from "#src/platform/jobs/jobs.ts";
import type { Log } from "#src/platform/log/log.ts";
import { domains } from "./domains.ts";
import type { OpenDatabase } from "./open-database.ts";
import { collections } from "./sync-hub.ts";
import { upkeepJobs } from "./upkeep-jobs.ts";

/**
 * What goes on beside the requests: the dense order of acts and its sealed chain, the change log of devices, handlers of
 * acts, nightly upkeep.
 */
export function startBackground(
  database: OpenDatabase,
  config: Config,
  accounts: Accounts,
  log: Log,
): { stop(): Promise<void> } {
  const { cell } = database;
  const onError = (err: unknown): void => log.error({ err }, "background work failed and is tried again");
  const heads = createHeadKeeper({ cell, dataDir: config.dataDir, onError });
  const sequencer = startSequencer({ cell, onHead: heads.keep, onError });
  const changeLog = startChangeLog({ cell, collections, onError });
  const jobs = startJobs({
    cell,
    pool: database.pool("sanwang_jobs", 2),
    events: domains.flatMap((domain) => domain.events ?? []),
    periodic: [
      ...upkeepJobs(database, config, accounts, log),
      ...domains.flatMap((domain) => domain.jobs ?? []),
    ],
    onError: (err, job) => log.error({ err, job }, "a job failed and is tried again"),
  }).catch((err: unknown) => void log.error({ err }, "jobs could not be started"));
  return {
    stop: async () => {
      await (await jobs)?.stop();
      await sequencer.stop();
      await changeLog.stop();
      await heads.flush();
    },
  };
}
