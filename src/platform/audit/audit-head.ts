import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Cell } from "../db/cell.ts";
import type { County } from "../db/county.ts";
import type { ChainHead } from "./sequence-acts.ts";

export interface HeadKeeperOptions {
  readonly cell: Cell;
  readonly dataDir: string;
  readonly onError: (error: unknown, county?: County) => void;
  /** At most one line a county in this many milliseconds. */
  readonly everyMs?: number;
}

export interface HeadKeeper {
  /** Given to the sequencer as `onHead`. Never throws: sealing goes on when a head cannot be kept. */
  readonly keep: (county: County, head: ChainHead) => Promise<void>;
  /** Keeps the heads that were held back. */
  readonly flush: () => Promise<void>;
}

export function headFile(dataDir: string, countyCode: string): string {
  return join(dataDir, "audit", `head-${countyCode}.log`);
}

/** Keeps the ends of the chains outside the database, in a file of the data folder; send-heads.ts takes them out of the house. */
export function createHeadKeeper(options: HeadKeeperOptions): HeadKeeper {
  const { cell, everyMs = 60_000 } = options;
  const heldBack = new Map<string, { county: County; head: ChainHead }>();
  const keptAt = new Map<string, number>();
  const write = async (county: County, head: ChainHead): Promise<void> => {
    heldBack.delete(county.code);
    keptAt.set(county.code, performance.now());
    const line = `${head.seq} ${head.chainHash.toString("hex")} ${cell.clock.now().toISOString()}`;
    await appendLine(options.dataDir, county, line).catch((error: unknown) => options.onError(error, county));
  };
  return {
    keep: async (county, head) => {
      const last = keptAt.get(county.code);
      if (last === undefined || performance.now() - last >= everyMs) await write(county, head);
      else heldBack.set(county.code, { county, head });
    },
    flush: async () => {
      for (const { county, head } of heldBack.values()) await write(county, head);
    },
  };
}

/** A line of the head file; undefined where it is not one. */
export async function readHeads(
  file: string,
): Promise<readonly ({ readonly seq: bigint; readonly chainHash: string } | undefined)[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const match = /^(\d+) ([0-9a-f]{64}) \S+$/.exec(line);
      return match?.[1] === undefined || match[2] === undefined
        ? undefined
        : { seq: BigInt(match[1]), chainHash: match[2] };
    });
}

async function appendLine(dataDir: string, county: County, line: string): Promise<void> {
  await mkdir(join(dataDir, "audit"), { recursive: true, mode: 0o700 });
  const file = await open(headFile(dataDir, county.code), "a", 0o600);
  try {
    await file.appendFile(`${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
