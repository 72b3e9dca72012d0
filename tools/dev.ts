import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildAll } from "./build.ts";

const root = join(import.meta.dirname, "..");
const settlingMs = 300;

let hub: ChildProcess | undefined;
let changed: PromiseWithResolvers<void> = Promise.withResolvers();

for (const folder of ["src", "db"]) watch(join(root, folder), { recursive: true }, () => changed.resolve());
process.on("SIGINT", () => undefined);

async function restart(): Promise<void> {
  if (hub !== undefined && hub.exitCode === null) {
    hub.removeAllListeners("exit");
    hub.kill("SIGTERM");
    await once(hub, "exit");
  }
  hub = spawn(process.execPath, [join(root, "bin", "sanwang.js"), "start"], { stdio: "inherit" });
  hub.once("exit", (code) => {
    if (code === 0 || code === null) process.exit(0);
  });
}

/** Builds and restarts after each change; a build takes a few seconds, and what runs is what will run elsewhere. */
for (;;) {
  changed = Promise.withResolvers();
  const built = await buildAll().then(
    () => true,
    () => false,
  );
  if (built) await restart();
  await changed.promise;
  await wait(settlingMs);
}
