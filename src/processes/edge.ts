import { elsewhereFace } from "#src/channels/http/elsewhere-face.ts";
import { filesFace } from "#src/channels/http/files-face.ts";
import { reportFace } from "#src/channels/http/report-face.ts";
import { checkPlace } from "#src/channels/http/serve.ts";
import { siteFace } from "#src/channels/http/site-face.ts";
import { requireProductionReact } from "#src/channels/site/render-page.ts";
import { dropPageViews } from "#src/domains/press/index.ts";
import { visitor } from "#src/platform/access/actor.ts";
import type { Config } from "#src/platform/config/config.ts";
import { endPools } from "#src/platform/db/connect.ts";
import { openFileStore } from "#src/platform/files/file-store.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { openEdgeDatabase } from "./edge-database.ts";
import { serveFaces } from "./serve-faces.ts";
import { untilToldToStop } from "./signals.ts";
import { stopParts } from "./stop-parts.ts";

const partsStopWithinMs = 12_000;

/**
 * Serves the public site alone until told to stop: published rows in, what readers send into the inbox. It holds no
 * key but its own password. Gives the exit code.
 */
export async function runEdge(
  config: Config,
  onStarted: (edge: { readonly url: string }) => void,
): Promise<number> {
  requireProductionReact();
  const logs = openLogs(config.logLevel);
  const told = untilToldToStop(logs.hub);
  await checkPlace(config);
  const cell = await openEdgeDatabase(config, logs.database);
  try {
    const serving = await serveFaces({
      config,
      cell,
      log: logs.http,
      told,
      readActor: async () => visitor,
      faces: (pages) => [
        elsewhereFace(config.hubOrigin),
        reportFace(),
        filesFace(openFileStore(config)),
        siteFace(pages),
      ],
      storeViews: (counted) => dropPageViews(cell, counted),
    });
    onStarted({ url: serving.url });
    const reason = await told.stop;
    logs.hub.info({ reason }, "stopping");
    await stopParts({ serving }, partsStopWithinMs, logs.hub);
    return reason === "failure" ? 1 : 0;
  } finally {
    await endPools([cell.pool], logs.database);
  }
}
