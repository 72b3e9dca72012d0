import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { systemClock } from "#src/platform/clock/clock.ts";
import type { ServerAddress } from "#src/platform/db/server/use-server.ts";
import { rightsSource } from "#src/processes/domains.ts";
import { openWorldCell } from "#testing/world/hub-database.ts";
import { openProductSync, productApp } from "#testing/world/product-app.ts";

/** What the serving process is told, as JSON in its first argument. */
export interface ProductServerOptions {
  readonly server: ServerAddress;
  readonly database: string;
  readonly dataDir: string;
}

/** A process that serves devices with the product's own collections, actions and rights; prints its port. */
async function serve({ server, database, dataDir }: ProductServerOptions): Promise<void> {
  const options = { clock: systemClock, simulated: false, rightsSource };
  const { cell, county } = await openWorldCell(server, database, options);
  const app = productApp(openProductSync(cell, dataDir, onFailure), county, onFailure);
  const listening = createServer(getRequestListener(app)).listen(0, "127.0.0.1", () => {
    process.stdout.write(`${(listening.address() as AddressInfo).port}\n`);
  });
}

function onFailure(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
}

await serve(JSON.parse(process.argv[2] ?? "") as ProductServerOptions);
