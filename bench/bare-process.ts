import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { BareAnswer } from "./bare-server.ts";

export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
}

/** The bare server of `bare-server.ts` as a child, ended when closed. */
export async function startBare(answer: BareAnswer): Promise<ServerProcess & AsyncDisposable> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "bare-server.ts"), JSON.stringify(answer)],
    {
      env: { ...process.env, NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  return {
    pid: child.pid ?? 0,
    port: Number(line),
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}
