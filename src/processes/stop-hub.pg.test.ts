import { once } from "node:events";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { readConfig } from "#src/platform/config/config.ts";
import type pg from "pg";
import { openLogs } from "#src/platform/log/log.ts";
import { scratchData, startHub } from "../../bench/hub-process.ts";
import { openDatabase } from "./open-database.ts";

/** A real hub that is told to stop while it is busy in every way at once. */

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const county = "county_990101";
const job = "privacy.keep-erasure-file";

function ask(url: string, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode));
    }).on("error", reject);
  });
}

/** Waits until the owner's question finds a row. */
async function untilFound(owner: pg.ClientBase, question: string, values: readonly string[]): Promise<void> {
  for (let looked = 0; looked < 1_600; looked += 1) {
    const found = await owner.query(question, [...values]);
    if (found.rowCount !== 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing found for ${values.join(" ")}`);
}

/** A hub is ready for readers before its queues are made. */
async function untilQueued(owner: pg.ClientBase): Promise<void> {
  await untilFound(owner, "select where to_regclass($1) is not null", ["jobs.queue"]);
  await untilFound(owner, "select from jobs.queue where name = $1", [job]);
}

function untilBlocked(owner: pg.ClientBase, table: string): Promise<void> {
  return untilFound(owner, "select from pg_locks where not granted and relation = $1::regclass limit 1", [
    `${county}.${table}`,
  ]);
}

test("with open connections, a job that hangs and a slow request it answers the request and ends", async () => {
  const scratch = await scratchData();
  closing.push(() => scratch[Symbol.asyncDispose]());
  const { dataDir } = scratch;
  const hub = await startHub({ dataDir, args: ["--empty", "--county", "990101", "--name", "清溪縣"] });
  closing.push(() => hub.kill("SIGKILL"));
  const database = await openDatabase(readConfig({ SANWANG_DATA: dataDir }), {
    log: openLogs("silent").database,
  });
  const kept = new Agent({ keepAlive: true });
  const [slow, ahead] = [new Agent(), connect(hub.port, "localhost")];
  closing.push(() => [kept, slow, ahead.on("error", () => undefined)].map((each) => each.destroy()));
  await once(ahead, "connect");
  expect(await ask(`${hub.url}/`, kept)).toBe(200);

  const held = Promise.withResolvers<void>();
  const jobHangs = database
    .asOwner(async (owner) => {
      await untilQueued(owner);
      await owner.query(
        "insert into jobs.job (name, data, singleton_key, policy) values ($1, $2, '990101', 'exclusive')",
        [job, { county: "990101" }],
      );
      await owner.query(`begin; lock table ${county}.erasure_log in access exclusive mode`);
      await untilBlocked(owner, "erasure_log");
      held.resolve();
      await new Promise<void>((resolve) => owner.once("end", resolve));
    })
    .catch(held.reject);
  await held.promise;

  const page = Promise.withResolvers<number | undefined>();
  await database.asOwner(async (owner) => {
    await owner.query(`begin; lock table ${county}.published_article in access exclusive mode`);
    ask(`${hub.url}/?view=elder`, slow).then(page.resolve, page.reject);
    await untilBlocked(owner, "published_article");
    const began = performance.now();
    const stopped = hub.stop();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await owner.query("commit");
    expect(await page.promise).toBe(200);
    await stopped;
    expect(performance.now() - began).toBeLessThan(25_000);
  });
  await jobHangs;
  await database.close();
}, 300_000);
