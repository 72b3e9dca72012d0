import { Hono } from "hono";
import { isLoopback } from "./client-address.ts";
import type { HubMetrics } from "./metrics.ts";

export interface HealthSources {
  /** Whether the hub can serve: its database answers and it is not stopping. */
  readonly ready: () => Promise<boolean>;
  readonly metrics: HubMetrics;
  readonly metricsToken: string | undefined;
}

/** For balancers and monitors; before everything else, so that they need no county. */
export function healthRoutes(sources: HealthSources): Hono {
  return new Hono()
    .get("/healthz", (c) => c.text("ok\n"))
    .get("/readyz", async (c) => {
      const ready = await sources.ready();
      return c.text(ready ? "ready\n" : "not ready\n", ready ? 200 : 503);
    })
    .get("/metrics", async (c) => {
      const given = c.req.header("authorization");
      const token = sources.metricsToken;
      const allowed = isLoopback(c) || (token !== undefined && given === `Bearer ${token}`);
      if (!allowed) return c.text("forbidden\n", 403);
      return c.body(await sources.metrics.text(), 200, { "content-type": sources.metrics.contentType });
    });
}
