import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { diskLayout } from "./disk-layout.ts";
import { type DiskSource, writeDisk } from "./write-disk.ts";

const nothing: DiskSource = {
  countyCode: "990101",
  documents: async () => undefined,
  files: async function* () {},
  readChunk: async () => undefined,
};

let disk = "";
let victim = "";
beforeEach(() => {
  disk = mkdtempSync(join(tmpdir(), "sanwang-disk-"));
  victim = mkdtempSync(join(tmpdir(), "sanwang-victim-"));
  writeFileSync(join(victim, "keys.json"), "mine");
  mkdirSync(diskLayout(disk).chunks, { recursive: true });
});
afterEach(() => {
  for (const folder of [disk, victim]) rmSync(folder, { recursive: true, force: true });
});

const victimAsItWas = (): boolean => readFileSync(join(victim, "keys.json"), "utf8") === "mine";

test.each(["aa", "ke", "incoming", "partial"])(
  "a disk whose chunks/%s is a link is refused",
  async (name) => {
    symlinkSync(victim, join(diskLayout(disk).chunks, name));
    await expect(writeDisk(disk, nothing)).rejects.toMatchObject({ code: "content.outside-folder" });
    expect(victimAsItWas()).toBe(true);
  },
);

test("names that are no chunk's are neither followed nor deleted", async () => {
  const { chunks } = diskLayout(disk);
  const other = join(chunks, "bb", "ab".repeat(32));
  const own = join(chunks, "ab", "ab".repeat(32));
  for (const path of [join(chunks, "aa", "keys.json"), join(chunks, "ke", "keys.json"), other, own]) {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, "x");
  }
  await writeDisk(disk, nothing);
  expect(existsSync(join(chunks, "ke", "keys.json"))).toBe(true);
  expect(existsSync(other)).toBe(true);
  expect(existsSync(own)).toBe(false);
});

test("a link where a file is to be written is replaced, not followed", async () => {
  const { label } = diskLayout(disk);
  symlinkSync(join(victim, "keys.json"), `${label}.new`);
  await writeDisk(disk, nothing);
  expect(victimAsItWas()).toBe(true);
  expect(JSON.parse(readFileSync(label, "utf8"))).toEqual({ format: 1, county: "990101" });
});

test("a label that leads away, or is none, is refused", async () => {
  const { label } = diskLayout(disk);
  writeFileSync(join(victim, "label"), JSON.stringify({ format: 1, county: "990101" }));
  symlinkSync(join(victim, "label"), label);
  await expect(writeDisk(disk, nothing)).rejects.toMatchObject({ code: "content.outside-folder" });
  rmSync(label);
  writeFileSync(label, "{");
  await expect(writeDisk(disk, nothing)).rejects.toMatchObject({ code: "content.bad-name" });
});
