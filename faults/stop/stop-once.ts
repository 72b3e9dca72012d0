import { setTimeout as wait } from "node:timers/promises";
import { startReaders } from "./readers.ts";
import type { ThreeHubs } from "./three-hubs.ts";

export interface StopOutcome {
  /** Answers to readers who asked after "saved". */
  readonly after: number;
  /** Those of them that showed the page as it was before. */
  readonly old: number;
  /** How long the editor waited for "saved", in milliseconds. */
  readonly savedAfterMs: number;
  /** Whether the hub stood still when "saved" was said. */
  readonly stoodStill: boolean;
}

/** The lease lasts a second: stops around it, shorter and longer. */
const longestStopMs = 2_500;

/**
 * Changes the article's title while one of the hubs is stopped by the system for a while, with readers on all three.
 * @param chance gives numbers from 0 to below 1.
 */
export async function stopOnce(
  { hubs, article }: ThreeHubs,
  chance: () => number,
  title: string,
): Promise<StopOutcome> {
  const path = `/news/${article.slug}`;
  const readers = startReaders(hubs.map(({ url }) => url + path));
  await wait(100 + chance() * 300);
  const hub = hubs[Math.floor(chance() * hubs.length)] ?? hubs[0];
  hub?.kill("SIGSTOP");
  let continued = false;
  const standing = wait(chance() * longestStopMs).then(() => {
    continued = true;
    hub?.kill("SIGCONT");
  });
  await wait(chance() * 300);
  const began = performance.now();
  await article.retitle(title);
  const savedAt = performance.now();
  const stoodStill = !continued;
  await Promise.all([standing, wait(300)]);
  await wait(300);
  const after = (await readers.stop()).filter(({ askedAt }) => askedAt > savedAt);
  const old = after.filter((reading) => reading.title !== title);
  return { after: after.length, old: old.length, savedAfterMs: savedAt - began, stoodStill };
}
