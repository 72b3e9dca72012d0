import { afterEach, expect, test } from "vitest";
import { openLogs } from "#src/platform/log/log.ts";
import { untilToldToStop } from "./signals.ts";

const signals = ["SIGHUP", "SIGINT", "SIGTERM", "uncaughtException"] as const;
const before = signals.map((signal) => process.listeners(signal as NodeJS.Signals));

afterEach(() => {
  for (const [at, signal] of signals.entries()) {
    for (const listener of process.listeners(signal as NodeJS.Signals)) {
      if (before[at]?.includes(listener) !== true) process.off(signal, listener);
    }
  }
});

test("SIGHUP runs every renewal; one that fails is logged and keeps neither the others nor the process", async () => {
  const log: string[] = [];
  const told = untilToldToStop(openLogs("info", { write: (line) => void log.push(line) }).hub);
  let renewed = 0;
  told.onRenew(() => {
    throw new Error("half a file");
  });
  told.onRenew(() => void (renewed += 1));
  process.kill(process.pid, "SIGHUP");
  await expect.poll(() => renewed).toBe(1);
  process.kill(process.pid, "SIGHUP");
  await expect.poll(() => renewed).toBe(2);
  expect(log.join("")).toContain("half a file");
  expect(told.signal.aborted).toBe(false);
});

test("SIGTERM tells to stop, once and at once", async () => {
  const told = untilToldToStop(openLogs("silent").hub);
  process.kill(process.pid, "SIGTERM");
  process.kill(process.pid, "SIGINT");
  expect(await told.stop).toBe("SIGTERM");
  expect(told.signal.aborted).toBe(true);
});
