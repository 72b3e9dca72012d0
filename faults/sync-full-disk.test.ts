import { expect, inject, onTestFinished, test } from "vitest";
import { mountSmallDisk } from "./disk/small-disk.ts";
import { CutCounty } from "./sync/cut-county.ts";
import { contentDiskMegabytes, fillWithContent } from "./sync/full-content.ts";
import { fillStation } from "./sync/full-station.ts";

test.skipIf(process.getuid?.() !== 0)(
  "a station's full disk stops its contact in words; what it said is saved arrives, and with room it goes on",
  async () => {
    const disk = await mountSmallDisk(300);
    if ("reason" in disk) throw new Error(disk.reason);
    onTestFinished(() => disk.remove());
    const { note, ...found } = await fillStation(inject("postgres"), disk, 1);
    expect(found, note).toMatchObject({ lost: 0, doubled: 0, ok: true });
  },
  120_000,
);

test.skipIf(process.getuid?.() !== 0)(
  "content for which a station has no room waits, told as that; with room it comes whole",
  async () => {
    const disk = await mountSmallDisk(contentDiskMegabytes);
    if ("reason" in disk) throw new Error(disk.reason);
    onTestFinished(() => disk.remove());
    await using county = await CutCounty.open();
    const { note, ...found } = await fillWithContent(county, disk, 1);
    expect(found, note).toMatchObject({ lost: 0, doubled: 0, ok: true });
  },
  120_000,
);
