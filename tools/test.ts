import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAll } from "./build.ts";
import { findChromium } from "./chromium.ts";

const root = join(import.meta.dirname, "..");
const tools = join(root, "node_modules", ".bin");
const data = mkdtempSync(join(tmpdir(), "sanwang-e2e-"));
const folders = ["src", "testing", "e2e", "bench", "faults", "tools"];

/** From the quickest to the slowest; the first that fails ends the run. */
const steps: readonly (readonly [string, ...string[]])[] = [
  ["react-router", "typegen"],
  ["tsc"],
  ["oxlint", ...folders],
  ["oxfmt", "--check", ...folders],
  ["vitest", "run"],
];

function run([tool, ...args]: readonly [string, ...string[]], env: NodeJS.ProcessEnv): void {
  process.stdout.write(`\n> ${[tool, ...args].join(" ")}\n`);
  const { status } = spawnSync(join(tools, tool), args, {
    cwd: root,
    stdio: "inherit",
    env,
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`${tool} failed`);
}

try {
  const env = { ...process.env, CHROMIUM_PATH: findChromium(), E2E_DATA: data };
  for (const step of steps) run(step, env);
  await buildAll();
  run(["playwright", "test"], env);
  process.stdout.write("\nAll tests passed.\n");
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(data, { recursive: true, force: true });
}
