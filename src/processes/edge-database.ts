import { systemClock } from "#src/platform/clock/clock.ts";
import type { Config } from "#src/platform/config/config.ts";
import { type Cell, openCell } from "#src/platform/db/cell.ts";
import {
  addressOfUrl,
  type DatabaseAddress,
  openPool,
  requireServer,
  withClient,
} from "#src/platform/db/connect.ts";
import { askOwner } from "#src/platform/db/server/ask-owner.ts";
import { readPassword } from "#src/platform/db/server/superuser-password.ts";
import { defineErrors } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";
import type { Log } from "#src/platform/log/log.ts";
import { type DatabasePlace, passwordFile, siteDatabase } from "./open-database.ts";

const login = "sanwang_site";

export const edgeError = defineErrors({
  "edge.no-hub": {
    status: 500,
    text: words(
      "{dataDir} 上没有正在运行的系统。请先启动系统，或用 DATABASE_URL 写明数据库（登录名 sanwang_site）。",
      "{dataDir} 上沒有正在運行的系統。請先啟動系統，或用 DATABASE_URL 寫明數據庫（登錄名 sanwang_site）。",
      "No hub runs on {dataDir}. Start the hub first, or name the database by DATABASE_URL (login sanwang_site).",
    ),
  },
  "edge.wrong-login": {
    status: 500,
    text: words(
      "公众网站只用登录名 sanwang_site 连数据库，而 DATABASE_URL 写的是 {found}。密码在系统的 keys/sanwang_site-password 里。",
      "公眾網站只用登錄名 sanwang_site 連數據庫，而 DATABASE_URL 寫的是 {found}。密碼在系統的 keys/sanwang_site-password 裡。",
      "A public edge signs in to the database as sanwang_site only, and DATABASE_URL says {found}. The password is in the hub's keys/sanwang_site-password.",
    ),
  },
});

/**
 * The database as a public edge has it: one login that may take one role. Nothing is started, made or migrated.
 * @throws AppError edge.no-hub, edge.wrong-login
 */
export async function openEdgeDatabase(config: Config, log: Log): Promise<Cell> {
  const address = await addressFor(config);
  await requireServer(address);
  await withClient(address, async (client) => {
    const found = await client.query<{ login: string }>("select session_user as login");
    if (found.rows[0]?.login !== login) throw edgeError("edge.wrong-login", { found: found.rows[0]?.login });
  });
  const pool = openPool(address, {
    max: 10,
    pipeline: true,
    statementTimeoutMs: 10_000,
    onLost: (err) => log.warn({ err, login }, "an idle connection was lost"),
  });
  return openCell({ pool, clock: systemClock, rightsSource: nobodySignsIn });
}

async function addressFor({ databaseUrl, dataDir }: Config): Promise<DatabaseAddress> {
  if (databaseUrl !== undefined) return addressOfUrl(databaseUrl);
  const place = (await askOwner(dataDir, siteDatabase)) as DatabasePlace | undefined;
  if (place === undefined) throw edgeError("edge.no-hub", { dataDir });
  return { ...place, user: login, password: await readPassword(passwordFile(dataDir, login)) };
}

async function nobodySignsIn(): Promise<never> {
  throw new Error("Nobody signs in on a public edge.");
}
