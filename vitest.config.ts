import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "testing/**/*.test.ts", "bench/**/*.test.ts", "faults/**/*.test.ts"],
    globalSetup: ["testing/postgres-server.ts"],
    // Without this a stylesheet imported as ?raw is an empty string, and tests of it pass on nothing.
    css: { include: [/\.css\?raw$/] },
    testTimeout: 90_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
