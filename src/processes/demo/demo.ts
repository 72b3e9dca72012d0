import type { Actor } from "#src/platform/access/actor.ts";
import { localDay } from "#src/platform/clock/clock.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import type { Accounts } from "#src/domains/people/index.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import type { DemoOrigin } from "./random.ts";

/** One demo county while it is made. */
export interface Demo {
  readonly cell: Cell;
  readonly county: County;
  readonly origin: DemoOrigin;
  /** The county's day on which it was begun, YYYY-MM-DD: what is told in days ago counts from it. */
  readonly day: string;
  /** Without accounts nobody can sign in: for benchmarks. */
  readonly accounts: Accounts | undefined;
  /** Without a place for files articles have none: for benchmarks. */
  readonly files: FileStore | undefined;
  readonly fullSize: FullSize;
  readonly onProgress: (done: number, total: number) => void;
}

/** How much a county of full size holds; its 1,400 organisations are always the same. */
export interface FullSize {
  readonly persons: number;
  readonly articles: number;
}

export const countyOfFullSize: FullSize = { persons: 30_000, articles: 2_000 };

/** Who writes what no person of the county has written. */
export const machine: Actor = { kind: "system", job: "demo" };

export function today(cell: Cell, county: County): string {
  return localDay(cell.clock.now(), county.timeZone);
}

/** The day from which the county's units and organisations are there: a New Year's Day at least two years ago. */
export function openingDay(day: string): string {
  return `${Number(day.slice(0, 4)) - 2}-01-01`;
}

/** The day so many days before another; both YYYY-MM-DD. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

/** Waits for all of them, also when one fails, so that nothing goes on unseen; then the first failure is thrown. */
export async function together(...work: readonly Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) {
    if (result.status === "rejected") throw result.reason;
  }
}
