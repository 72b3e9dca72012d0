#!/usr/bin/env node
// Runs on any Node from 20 on, so that it can find the Node 26 that this package brings and go on there.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const brought = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");

if (Number(process.versions.node.split(".")[0]) >= 26) {
  // React chooses its build when it is first imported; its development build is six times slower.
  process.env.NODE_ENV = "production";
  const { main } = await import("../src/cli/main.ts");
  process.exitCode = await main(process.argv.slice(2));
} else if (existsSync(brought)) {
  const child = spawn(brought, process.argv.slice(1), {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => (process.exitCode = code ?? (signal === null ? 0 : 1)));
} else {
  process.stderr.write(
    `Sanwang needs Node 26 (this is ${process.versions.node}). Run "npm ci" first: it brings its own.\n` +
      `三網合一需要 Node 26（目前是 ${process.versions.node}）。請先執行 npm ci，它會裝好自帶的 Node。\n`,
  );
  process.exitCode = 1;
}
