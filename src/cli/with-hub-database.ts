import { readConfig, type Config } from "#src/platform/config/config.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { type OpenDatabase, openDatabase } from "../processes/open-database.ts";

/** What a command works with: the database, and when a hub runs, a way to ask it. */
export interface HubDatabase extends OpenDatabase {
  readonly config: Config;
}

/**
 * Opens the database for one command and closes it after. When a hub runs, its server is used and left running; else
 * the server is started for as long as the command takes.
 */
export async function withHubDatabase<T>(
  work: (hub: HubDatabase) => Promise<T>,
  config: Config = readConfig(),
): Promise<T> {
  const logs = openLogs(config.logLevel === "info" ? "warn" : config.logLevel);
  const database = await openDatabase(config, { log: logs.database, appConnections: 4 });
  try {
    return await work({ ...database, config });
  } finally {
    await database.close();
  }
}
