import { flushCompileCache } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import pino from "pino";
import { PageCache } from "#src/platform/pages/page-cache.ts";
import { PageLease } from "#src/platform/pages/page-lease.ts";
import { startBackground } from "#src/processes/background.ts";
import { openServices } from "#src/processes/open-services.ts";
import { openHubParts } from "./hub-parts.ts";
import { type OperationName, operations } from "./operations.ts";
import { say } from "./say.ts";

/** The process that is killed: a hub without its web server, doing one piece of work after the other and saying so. */
async function work(dataDir: string, name: OperationName, from: number): Promise<void> {
  const heard: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void heard.push(line) });
  const parts = await openHubParts(dataDir, log);
  const { database, config } = parts;
  database.server?.onExit(() => {
    say("lost");
    process.exit(1);
  });
  const services = openServices(database, config);
  await new PageLease(database.cell.pool, new PageCache()).start();
  if (name !== "sealing") startBackground(database, config, services.accounts, log);
  const operation = operations[name];
  say(`found ${await operation.find(parts, from)}`);
  await operation.prepare(parts, from);
  // A killed process does not keep its compiled code by itself.
  flushCompileCache();
  say(`ready ${heard.some((line) => line.includes("adopted")) ? "adopted" : "started"}`);
  for (let piece = from; ;) {
    say(`begin ${piece}`);
    const done = await operation.perform(parts, piece).catch(failed);
    if (done !== undefined) {
      say(`done ${piece} ${done}`);
      piece += 1;
    }
    await wait(done === undefined ? retryMs : operation.pauseMs);
  }
}

const retryMs = 200;

/** To a hub a failed piece is a failed request: it goes on, and ends when it hears that its database is lost. */
function failed(error: unknown): undefined {
  say(`failed ${nameOf(error)}`);
}

function nameOf(error: unknown): string {
  return error instanceof Error
    ? `${error.name}:${(error as { code?: string }).code ?? error.message}`
    : String(error);
}

/** A parent that ends takes its worker along, and the worker's database is then stopped by whoever adopts it. */
process.stdin.once("end", () => process.exit(0)).resume();

const [dataDir = "", operation, from] = process.argv.slice(2);
await work(dataDir, operation as OperationName, Number(from)).catch((error: unknown) => {
  say(`failed ${nameOf(error)}`);
  process.exit(1);
});
