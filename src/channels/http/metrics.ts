import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type pg from "pg";
import { headDelivery } from "#src/platform/audit/send-heads.ts";
import { sequencerFigures } from "#src/platform/audit/sequencer-figures.ts";
import type { Cell } from "#src/platform/db/cell.ts";

export interface HubMetrics {
  readonly contentType: string;
  text(): Promise<string>;
  /** One answered request; `face` is desk, site or api, never an address. */
  answered(face: string, status: number, seconds: number): void;
  /** One page answered from memory. */
  servedKept(): void;
  watchPool(name: string, pool: pg.Pool): void;
  /** How far each county's sequencer is behind and whether its heads arrive, read anew whenever someone asks. */
  watchSequencers(cell: Cell): void;
}

/** Counts for Prometheus, of this process. */
export function openMetrics(): HubMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "sanwang_" });
  const requests = new Counter({
    name: "sanwang_http_requests_total",
    help: "Answered requests",
    labelNames: ["face", "status"] as const,
    registers: [registry],
  });
  const kept = new Counter({
    name: "sanwang_http_kept_pages_total",
    help: "Pages answered from memory",
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "sanwang_http_request_seconds",
    help: "Time to the answer's head",
    labelNames: ["face"] as const,
    buckets: [0.002, 0.01, 0.05, 0.2, 1, 5],
    registers: [registry],
  });
  const connections = new Gauge({
    name: "sanwang_database_connections",
    help: "Connections of a pool by state",
    labelNames: ["pool", "state"] as const,
    registers: [registry],
  });
  const sequencers = sequencerGauges(registry);
  const pools = new Map<string, pg.Pool>();
  let watched: Cell | undefined;
  let servedSinceAsked = 0;
  return {
    contentType: registry.contentType,
    text: async () => {
      kept.inc(servedSinceAsked);
      servedSinceAsked = 0;
      for (const [pool, { totalCount, idleCount, waitingCount }] of pools) {
        connections.set({ pool, state: "open" }, totalCount);
        connections.set({ pool, state: "idle" }, idleCount);
        connections.set({ pool, state: "waiting" }, waitingCount);
      }
      if (watched !== undefined) await sequencers.read(watched);
      return registry.metrics();
    },
    answered: (face, status, took) => {
      requests.inc({ face, status: `${Math.floor(status / 100)}xx` });
      seconds.observe({ face }, took);
    },
    servedKept: () => void (servedSinceAsked += 1),
    watchPool: (name, pool) => void pools.set(name, pool),
    watchSequencers: (cell) => void (watched = cell),
  };
}

function sequencerGauges(registry: Registry): { read(cell: Cell): Promise<void> } {
  const gauge = (name: string, help: string) =>
    new Gauge({
      name: `sanwang_sequencer_${name}`,
      help,
      labelNames: ["county"] as const,
      registers: [registry],
    });
  const lag = gauge("lag_seconds", "Age of the oldest act without a number; 0 when none waits");
  const waiting = gauge("waiting", "Acts and looks without a number");
  const settled = gauge("settled_seconds_ago", "How long ago the settled instant was");
  const failing = new Gauge({
    name: "sanwang_audit_head_failing_seconds",
    help: "How long the head of the audit has not reached its address; 0 when it does, or has none",
    labelNames: ["county"] as const,
    registers: [registry],
  });
  return {
    read: async (cell) => {
      for (const county of await cell.counties()) {
        const figures = await sequencerFigures(cell, county);
        lag.set({ county: county.code }, figures.lagSeconds);
        waiting.set({ county: county.code }, figures.waiting);
        settled.set({ county: county.code }, figures.settledSecondsAgo);
        const { failure } = await headDelivery(cell, county);
        const since = failure?.since.getTime() ?? cell.clock.now().getTime();
        failing.set({ county: county.code }, (cell.clock.now().getTime() - since) / 1_000);
      }
    },
  };
}
