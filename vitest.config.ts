import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "testing/**/*.test.ts", "bench/**/*.test.ts", "faults/**/*.test.ts"],
    globalSetup: ["testing/postgres-server.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
