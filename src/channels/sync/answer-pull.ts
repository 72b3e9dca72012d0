import { pipeline, Readable } from "node:stream";
import { constants, createGzip } from "node:zlib";
import type { County } from "#src/platform/db/county.ts";
import type { Device } from "#src/platform/sync/hub/devices.ts";
import { answerPull, readPull } from "#src/platform/sync/hub/pull.ts";
import type { SyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import type { PullLine } from "#src/platform/sync/wire.ts";
import { takesGzip } from "./answers.ts";
import { readJson } from "./read-json.ts";

const requestBytes = 2_000_000;

/** Lines as they are read. Whatever goes wrong after the first ones cuts the answer off; the device goes on from there. */
export async function answerPullStream(
  hub: SyncHub,
  county: County,
  device: Device,
  request: Request,
): Promise<Response> {
  const asked = readPull(await readJson(request, requestBytes));
  const lots = answerPull(hub, county, device, asked);
  const first = await lots.next();
  const text = Readable.from(textOf(first, lots), { objectMode: false });
  const headers = { "content-type": "application/x-ndjson", "cache-control": "no-store" };
  if (!takesGzip(request)) return new Response(webStream(text), { headers });
  // Each piece is flushed, so that of what came over a cut line at most one piece cannot be unpacked.
  const packed = createGzip({ flush: constants.Z_SYNC_FLUSH });
  pipeline(text, packed, () => undefined);
  return new Response(webStream(packed), { headers: { ...headers, "content-encoding": "gzip" } });
}

/** About a kilobyte when packed: so little is lost when the line is cut inside it, and packing hardly suffers. */
const charactersOfPiece = 4_000;

async function* textOf(
  first: IteratorResult<readonly PullLine[]>,
  lots: AsyncIterator<readonly PullLine[]>,
): AsyncGenerator<string> {
  for (let lot = first; lot.done !== true; lot = await lots.next()) {
    let piece = "";
    for (const line of lot.value) {
      piece += `${JSON.stringify(line)}\n`;
      if (piece.length < charactersOfPiece) continue;
      yield piece;
      piece = "";
    }
    if (piece !== "") yield piece;
  }
}

function webStream(stream: Readable): ReadableStream<Uint8Array<ArrayBuffer>> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array<ArrayBuffer>>;
}
