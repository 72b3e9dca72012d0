import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve());
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return typeof address === "object" && address !== null ? address.port : 0;
}

// Workers read this file again and must find the same server.
process.env["E2E_PORT"] ??= String(await freePort());
process.env["E2E_DATA"] ??= mkdtempSync(join(tmpdir(), "sanwang-e2e-"));

const baseURL = `http://localhost:${process.env["E2E_PORT"]}`;
const executablePath = process.env["CHROMIUM_PATH"];

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.e2e.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  // A machine shared with other builds may stall a browser; a second failure is a fault.
  retries: process.env["CI"] === undefined ? 0 : 1,
  reporter: "list",
  use: {
    baseURL,
    locale: "zh-TW",
    actionTimeout: 30_000,
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      args: ["--no-sandbox", "--disable-background-networking"],
    },
  },
  webServer: {
    command: "node bin/sanwang.js start",
    url: `${baseURL}/readyz`,
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      SANWANG_DATA: process.env["E2E_DATA"],
      PORT: process.env["E2E_PORT"],
      SANWANG_REQUESTS_PER_SECOND: "0",
      SANWANG_LOG_LEVEL: "warn",
    },
  },
});
