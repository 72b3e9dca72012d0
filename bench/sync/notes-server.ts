import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { systemClock } from "#src/platform/clock/clock.ts";
import type { ServerAddress } from "#src/platform/db/server/use-server.ts";
import { noteCollection, TestRights } from "#src/platform/sync/hub/fixtures/notes.ts";
import { hubApp } from "#testing/world/hub-app.ts";
import { openWorldCell } from "#testing/world/hub-database.ts";

/** What the serving process is told, as JSON in its first argument. */
export interface NotesServerOptions {
  readonly server: ServerAddress;
  readonly database: string;
  readonly dataDir: string;
  /** Persons and the organisations where they hold rights. */
  readonly held: readonly (readonly [string, readonly number[]])[];
}

/** A process that serves devices from a world's database; prints its port. */
async function serve({ server, database, dataDir, held }: NotesServerOptions): Promise<void> {
  const rights = new TestRights();
  for (const [personId, numbers] of held) rights.held.set(personId, [{ numbers }]);
  const options = { clock: systemClock, simulated: false, rightsSource: rights.source };
  const opened = await openWorldCell(server, database, options);
  const app = hubApp(opened, {
    collections: [noteCollection],
    rights,
    dataDir,
    onFailure: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const listening = createServer(getRequestListener(app)).listen(0, "127.0.0.1", () => {
    process.stdout.write(`${(listening.address() as AddressInfo).port}\n`);
  });
}

await serve(JSON.parse(process.argv[2] ?? "") as NotesServerOptions);
