import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bench, type Figure, atLeast, median, milliseconds, within } from "./figure.ts";
import { contentHub, type ContentHub, type MadeFile } from "./sync/content-hub.ts";
import { countingProxy } from "./sync/counting-proxy.ts";
import { plainDownload, type PlainServer, plainServer } from "./sync/plain-download.ts";
import { slowLine } from "./sync/slow-line.ts";

/** `npm run bench -- content short` moves a quarter of it. */
const isShort = process.argv.includes("short");
const fileBytes = isShort ? 33_554_432 : 134_217_728;
const files = 8;
const rounds = 5;

const hundredMegabit = 12_500_000;

/**
 * A station's content as the station fetches it (signed lists, each chunk checked and kept under its hash), against a
 * download of the same files one after the other from a bare Node server to the same disk, over the same kind of line.
 * Neither forces its bytes to the disk: a chunk that a power cut spoils is found and fetched again. Without a limit
 * to the line both take turns, and the middle of the ratios counts.
 */
const bench: Bench = async (report) => {
  await using hub = await contentHub();
  const made: MadeFile[] = [];
  for (let n = 0; n < files; n += 1) made.push(await hub.addFile(fileBytes));
  await using plain = await plainServer(hub.folder);
  report(await unlimited(hub, plain, made));
  report(await limited(hub, plain, made));
  for (const figure of await bytesMoved(hub, made)) report(figure);
};

export default bench;

const megabytes = (files * fileBytes) / 1_000_000;
const perSecond = (ms: number): number => (megabytes * 1_000) / ms;

async function unlimited(hub: ContentHub, plain: PlainServer, made: readonly MadeFile[]): Promise<Figure> {
  const measured: { fetched: number; plain: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const plainly = await downloadAll(plain.port, made);
    measured.push({ plain: plainly, fetched: await fetchAll(hub, hub.port, made) });
  }
  const ratio = median(measured.map((each) => each.plain / each.fetched));
  const limit = median(measured.map((each) => perSecond(each.plain)));
  return atLeast(`${megabytes} MB of content, loopback`, ratio * limit, "MB/s", limit, 0.75);
}

async function limited(hub: ContentHub, plain: PlainServer, made: readonly MadeFile[]): Promise<Figure> {
  await using toPlain = await slowLine(plain.port, hundredMegabit);
  await using toHub = await slowLine(hub.port, hundredMegabit);
  const limit = perSecond(await downloadAll(toPlain.port, made));
  const value = perSecond(await fetchAll(hub, toHub.port, made));
  return atLeast(`${megabytes} MB of content, 100 Mbit/s`, value, "MB/s", limit, 0.95);
}

async function downloadAll(port: number, made: readonly MadeFile[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "sanwang-bench-"));
  const took = await milliseconds(async () => {
    for (const { file, path } of made) await plainDownload(port, path, join(folder, file));
  });
  await rm(folder, { recursive: true });
  return took;
}

async function fetchAll(hub: ContentHub, port: number, made: readonly MadeFile[]): Promise<number> {
  await using station = await hub.station(port);
  return await milliseconds(() => station.sync(made));
}

/** All that goes both ways, the contact before it included. */
async function bytesMoved(hub: ContentHub, made: readonly MadeFile[]): Promise<readonly Figure[]> {
  await using proxy = await countingProxy(hub.port);
  await using station = await hub.station(proxy.port);
  await station.sync(made);
  const bytesOf = async (named: readonly MadeFile[]): Promise<number> => {
    const before = proxy.bytes;
    await station.sync(named);
    return proxy.bytes - before;
  };
  const again = await bytesOf(made);
  const [first] = made;
  if (first === undefined) throw new Error("no files");
  const changed = await hub.addChanged(createReadStream(join(hub.folder, first.path)));
  const chunkAndList = 1_048_576 + (fileBytes / 1_048_576) * 32;
  return [
    within("second sync of unchanged content", again, "bytes", 10_000),
    within(
      "sync of one file changed in one chunk",
      await bytesOf([...made, changed]),
      "bytes",
      chunkAndList + 12_000,
    ),
  ];
}
