import { expect, test } from "vitest";
import { openLogs } from "#src/platform/log/log.ts";
import { stopParts } from "./stop-parts.ts";

function heard() {
  const lines: string[] = [];
  return { lines, log: openLogs("info", { write: (line) => void lines.push(line) }).hub };
}

test("parts stop beside each other; one that hangs or fails is told and keeps nobody", async () => {
  const { lines, log } = heard();
  const stopped: string[] = [];
  const began = performance.now();
  const parts = {
    quick: { stop: async () => void stopped.push("quick") },
    failing: { stop: () => Promise.reject(new Error("no last words")) },
    hanging: { stop: () => new Promise<void>(() => undefined) },
  };
  await stopParts(parts, 200, log);
  expect(performance.now() - began).toBeGreaterThan(150);
  expect(stopped).toEqual(["quick"]);
  expect(lines.filter((line) => line.includes("hanging") && line.includes("not waited"))).toHaveLength(1);
  expect(lines.filter((line) => line.includes("failing") && line.includes("no last words"))).toHaveLength(1);
});

test("when all have stopped nothing is waited for", async () => {
  const began = performance.now();
  await stopParts({ quick: { stop: async () => undefined } }, 60_000, heard().log);
  expect(performance.now() - began).toBeLessThan(5_000);
});
