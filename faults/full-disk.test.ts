import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { fillRounds } from "./disk/fill-rounds.ts";
import { mountSmallDisk } from "./disk/small-disk.ts";
import { seeded } from "./seeded.ts";
import { checkLives } from "./operations/check-lives.ts";
import { Findings, Life } from "./operations/life.ts";

test.skipIf(process.getuid?.() !== 0)(
  "a disk filled under an import is told in words, and the import goes on with room",
  async () => {
    const disk = await mountSmallDisk(700);
    if ("reason" in disk) throw new Error(disk.reason);
    onTestFinished(() => disk.remove());
    const findings = new Findings();
    const life = new Life(join(disk.dir, "data"), "import");
    await fillRounds(life, disk, 1, seeded(3), findings);
    await checkLives([life], findings);
    expect(findings).toMatchObject({ lost: 0, doubled: 0, broken: [] });
  },
  240_000,
);
