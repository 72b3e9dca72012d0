import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import type { ServerAddress } from "./use-server.ts";

export interface Holder {
  readonly process: ChildProcess;
  /** What hold-server.test-kit.ts said. */
  readonly told: { readonly owned: boolean; readonly address: ServerAddress; readonly error?: string };
}

/** Starts hold-server.test-kit.ts as a process of its own and waits for its word. */
export async function holdInAnotherProcess(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<Holder> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "hold-server.test-kit.ts"), dataDir], {
    stdio: ["pipe", "pipe", "inherit"],
    env,
  });
  onTestFinished(() => endOf(child, "SIGTERM"));
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  return { process: child, told: JSON.parse(line) as Holder["told"] };
}

export async function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}
