import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "#src/platform/config/project-root.ts";

const run = promisify(execFile);
const sanwang = join(projectRoot, "bin", "sanwang.js");

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CallOptions {
  /** Default: English. */
  readonly locale?: string;
  readonly node?: readonly string[];
  /** On top of this process's own environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `sanwang` as one does at a terminal, in a process of its own. */
export async function call(args: readonly string[], options: CallOptions = {}): Promise<Ended> {
  const { NODE_ENV: _, ...inherited } = process.env;
  const env = { ...inherited, ...options.env, LC_ALL: options.locale ?? "C.UTF-8" };
  try {
    return {
      code: 0,
      ...(await run(process.execPath, [...(options.node ?? []), sanwang, ...args], { env })),
    };
  } catch (error) {
    const { code, stdout, stderr } = error as Ended;
    return { code, stdout, stderr };
  }
}
