import { sweepContent } from "#src/platform/sync/station-content/sweep-content.ts";
import { newCursor } from "#src/platform/sync/device/store.ts";
import { dropDocuments } from "#src/platform/sync/station-disk/kept-documents.ts";
import { dropUselessFiles } from "#src/platform/sync/station-store/entry-files.ts";
import { dropTold } from "./held-told.ts";
import { dropSnapshot } from "./snapshot-kept.ts";
import type { StationParts } from "./station-parts.ts";

/** The hub has ordered it: everything readable goes. What was written here and not sent stays until somebody fetches it. */
export async function wipeStation(parts: StationParts): Promise<void> {
  const { dataDir, store, pool, contentFolder, chunks, index } = parts;
  await dropSnapshot(parts);
  await dropTold(parts);
  await dropDocuments(dataDir);
  const { buckets } = await store.cursor();
  await store.applyDown({
    dropped: buckets,
    restarted: [],
    put: [],
    gone: [],
    settled: [],
    cursor: newCursor,
  });
  await store.eraseAnswered();
  await dropUselessFiles(pool);
  await sweepContent(contentFolder, chunks, index, [], "always");
}
