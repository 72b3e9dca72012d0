import { hash as digestOf, randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import type { County } from "../../db/county.ts";
import { chunkSize, sizeOfChunk } from "../../files/chunk-list.ts";
import type { DeviceHolder } from "../collection.ts";
import { hashOfSet } from "../device/bucket-set.ts";
import { fileToSign } from "../file-signature.ts";
import { asHolder, type HolderContext } from "../hub/as-holder.ts";
import { bucketSet, readLogState } from "../hub/bucket-set.ts";
import { answerPull } from "../hub/pull.ts";
import type { SyncHub } from "../hub/sync-hub.ts";
import { contentError } from "../station-content/content-errors.ts";
import { checkedList } from "../station-content/signed-list.ts";
import type { GoneLine, RowLine, SetLine } from "../wire.ts";
import { type PublicDocuments, signDocuments } from "./public-documents.ts";
import type { DiskSource } from "./write-disk.ts";

/** What the library keeps of a file. */
export interface LibraryFile {
  readonly file: string;
  readonly size: number;
  readonly mediaType: string;
  readonly listHash: string;
  readonly chunkList: Buffer;
}

export interface HubSourceOptions {
  readonly hub: SyncHub;
  readonly county: County;
  /** The organisation as whose station the disk is written. */
  readonly organisationNo: number;
  readonly contentFile: (ctx: HolderContext, hash: string) => Promise<LibraryFile | undefined>;
}

/** Every file that a station of the organisation is told of and what every station may show, with the hub's signature. */
export function hubSource({ hub, county, organisationNo, contentFile }: HubSourceOptions): DiskSource {
  const holder: DeviceHolder = { kind: "station", deviceId: randomUUID(), organisationNo };
  let told: Promise<Pulled> | undefined;
  const pulled = (): Promise<Pulled> => (told ??= pullTold(hub, county, holder));
  return {
    countyCode: county.code,
    documents: async () => {
      const { documents } = await pulled();
      return signDocuments(hub.keys.sign, county.code, documents);
    },
    files: async function* () {
      for (const hash of filesOf((await pulled()).rows)) {
        const file = await asHolder(hub, county, holder, (ctx) => contentFile(ctx, hash));
        if (file === undefined) continue;
        const signature = hub.keys.sign(fileToSign(county.code, file)).toString("base64url");
        const label = { file: file.file, mediaType: file.mediaType, signature };
        yield checkedList({ countyCode: county.code, signKey: hub.keys.signKey }, label, file.chunkList);
      }
    },
    readChunk: async (list, place) => {
      const start = place * chunkSize;
      const part = await hub.files
        .openPart(list.file, start, start + sizeOfChunk(list, place))
        .catch(() => undefined);
      const bytes = part && (await buffer(part));
      return bytes !== undefined && digestOf("sha256", bytes) === list.chunks[place] ? bytes : undefined;
    },
  };
}

/** Rights may change while the log is read, but not without end. */
const mostSets = 3;

/** As a station is told that pulls for the first time. @throws AppError content.set-never-rests */
async function pullTold(hub: SyncHub, county: County, holder: DeviceHolder): Promise<Pulled> {
  let told = await asHolder(hub, county, holder, async (ctx): Promise<Told> => {
    const state = await readLogState(ctx);
    const { buckets } = await bucketSet(hub, ctx, holder, state);
    return { epoch: state.epoch, buckets };
  });
  for (let sets = 0; sets <= mostSets; sets += 1) {
    const found = await pullRows(hub, county, holder, told);
    if ("rows" in found) return { ...found, documents: await publicOf(hub, county, holder, told, found) };
    told = found;
  }
  throw contentError("content.set-never-rests");
}

type Told = Pick<SetLine, "epoch" | "buckets">;

interface Reached {
  readonly seq: number;
  readonly rows: readonly RowLine[];
}

interface Pulled extends Reached {
  readonly documents: PublicDocuments;
}

/** @returns the rows, or the set that the hub has come to meanwhile: what was found before it is not all. */
async function pullRows(
  hub: SyncHub,
  county: County,
  holder: DeviceHolder,
  { epoch, buckets }: Told,
): Promise<Reached | Told> {
  const device = {
    id: holder.deviceId,
    holder,
    enrolledAt: new Date(0),
    emptiedAt: null,
    wipeOrdered: false,
    ended: false,
  };
  const rows = new Map<string, RowLine>();
  let seq = 0;
  const setHash = await hashOfSet(buckets);
  for (let [from, more] = [0, true]; more;) {
    const request = { epoch, setHash, from, arriving: [], limit: 5_000 };
    for await (const lines of answerPull(hub, county, device, request)) {
      for (const line of lines) {
        if (line.t === "set") return line;
        if (line.t === "row") rows.set(keyOf(line), line);
        if (line.t === "gone") rows.delete(keyOf(line));
        if (line.t === "end") [from, more, seq] = [line.s, line.more, line.s];
      }
    }
  }
  return { seq, rows: [...rows.values()] };
}

function keyOf({ b, c, i }: RowLine | GoneLine): string {
  return `${b}\n${c}\n${i}`;
}

/** Of what was pulled, the collections that may lie about on a disk. */
async function publicOf(
  hub: SyncHub,
  county: County,
  holder: DeviceHolder,
  { epoch, buckets }: Told,
  { seq, rows }: Reached,
): Promise<PublicDocuments> {
  const open = hub.collections.filter(({ onDisks }) => onDisks === true);
  const theirs = await asHolder(hub, county, holder, async (ctx) => {
    const found = new Set<string>();
    for (const collection of open)
      for (const bucket of await collection.buckets(ctx, holder)) found.add(bucket);
    return found;
  });
  const names = new Set(open.map(({ name }) => name));
  return {
    format: 1,
    epoch,
    seq,
    buckets: buckets.filter((bucket) => theirs.has(bucket)),
    rows: rows
      .filter(({ b, c }) => theirs.has(b) && names.has(c))
      .map(({ b, c, i, s, d }) => ({ b, c, i, s, d })),
  };
}

function filesOf(rows: readonly RowLine[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ d }) => filesNamedBy(d)));
}

function filesNamedBy(document: unknown): readonly string[] {
  const files = (document as { readonly files?: unknown } | null)?.files;
  if (!Array.isArray(files)) return [];
  return files.flatMap((named: { readonly file?: unknown }) =>
    typeof named.file === "string" ? [named.file] : [],
  );
}
