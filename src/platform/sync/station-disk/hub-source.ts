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
import type { SetLine } from "../wire.ts";
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

/** Every file that a station of the organisation is told of, with the hub's signature. */
export function hubSource({ hub, county, organisationNo, contentFile }: HubSourceOptions): DiskSource {
  const holder: DeviceHolder = { kind: "station", deviceId: randomUUID(), organisationNo };
  return {
    countyCode: county.code,
    files: async function* () {
      for (const hash of await filesTold(hub, county, holder)) {
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
async function filesTold(hub: SyncHub, county: County, holder: DeviceHolder): Promise<ReadonlySet<string>> {
  let told = await asHolder(hub, county, holder, async (ctx): Promise<Told> => {
    const state = await readLogState(ctx);
    const { buckets } = await bucketSet(hub, ctx, holder, state);
    return { epoch: state.epoch, buckets };
  });
  for (let sets = 0; sets <= mostSets; sets += 1) {
    const found = await pullFiles(hub, county, holder, told);
    if (found instanceof Set) return found;
    told = found;
  }
  throw contentError("content.set-never-rests");
}

type Told = Pick<SetLine, "epoch" | "buckets">;

/** @returns the files, or the set that the hub has come to meanwhile: what was found before it is not all. */
async function pullFiles(
  hub: SyncHub,
  county: County,
  holder: DeviceHolder,
  { epoch, buckets }: Told,
): Promise<Set<string> | Told> {
  const device = {
    id: holder.deviceId,
    holder,
    enrolledAt: new Date(0),
    emptiedAt: null,
    wipeOrdered: false,
    ended: false,
  };
  const files = new Set<string>();
  const setHash = await hashOfSet(buckets);
  for (let [from, more] = [0, true]; more;) {
    const request = { epoch, setHash, from, arriving: [], limit: 5_000 };
    for await (const lines of answerPull(hub, county, device, request)) {
      for (const line of lines) {
        if (line.t === "set") return line;
        if (line.t === "row") for (const file of filesOf(line.d)) files.add(file);
        if (line.t === "end") [from, more] = [line.s, line.more];
      }
    }
  }
  return files;
}

function filesOf(document: unknown): readonly string[] {
  const files = (document as { readonly files?: unknown } | null)?.files;
  if (!Array.isArray(files)) return [];
  return files.flatMap((named: { readonly file?: unknown }) =>
    typeof named.file === "string" ? [named.file] : [],
  );
}
