import { execFileSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const megabyte = 1024 * 1024;

/** A real file system of its own that can be filled. */
export interface SmallDisk {
  readonly dir: string;
  /** Takes room away until so many megabytes are left; 0 takes every byte. */
  fillTo(leftMegabytes: number): Promise<void>;
  makeRoom(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Mounts a small file system, or gives the reason why it cannot. Only root may mount; in a namespace of one's own
 * PostgreSQL would see root and refuse, and there is no other account to give it.
 */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk | { readonly reason: string }> {
  if (process.getuid?.() !== 0) return { reason: "only root can mount a small file system" };
  const parent = await mkdtemp(join(tmpdir(), "sanwang-fault-"));
  const dir = join(parent, "disk");
  await mkdir(dir);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", dir], { stdio: "pipe" });
  } catch (error) {
    await rm(parent, { recursive: true });
    return { reason: `mount: ${error instanceof Error ? error.message.trim() : error}` };
  }
  const filler = join(dir, "filler");
  return {
    dir,
    fillTo: async (left) => {
      const { bavail, bsize } = await statfs(dir);
      const bytes = left === 0 ? Number.POSITIVE_INFINITY : bavail * bsize - left * megabyte;
      await pipeline(zeros(bytes), createWriteStream(filler, { flags: "a" })).catch(unlessFull);
    },
    makeRoom: () => rm(filler, { force: true }),
    remove: async () => {
      execFileSync("umount", ["--lazy", dir]);
      await rm(parent, { recursive: true, force: true });
    },
  };
}

function zeros(bytes: number): Readable {
  return Readable.from(
    (function* () {
      for (let left = bytes; left > 0; left -= megabyte) yield Buffer.alloc(Math.min(left, megabyte));
    })(),
  );
}

function unlessFull(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOSPC") throw error;
}
