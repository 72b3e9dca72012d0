import type { Accounts } from "#src/domains/people/index.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { makeDemoAccounts } from "./demo-accounts.ts";
import { openColumns, publishDemoArticles } from "./demo-articles.ts";
import { sendDemoNote } from "./demo-notes.ts";
import { establishDemoPlaces } from "./demo-places.ts";
import { registerDemoStations } from "./demo-stations.ts";
import { setDemoWork } from "./demo-work.ts";
import { countyOfFullSize, type Demo, type FullSize, today, together } from "./demo.ts";
import { growCounty } from "./grow-county.ts";
import { dayOfStep, isDone, once } from "./once.ts";
import { openCounty } from "./open-county.ts";

/** `small`: villages, offices, some dozen people and articles. `county`: 1,400 organisations, 30,000 persons, two years. */
export type DemoSize = "small" | "county";

export interface DemoCountyOptions {
  readonly cell: Cell;
  readonly county: County;
  /** Without accounts nobody can sign in: for benchmarks. */
  readonly accounts?: Accounts;
  /** Where the files of its articles are kept; without it they have none. */
  readonly files?: FileStore;
  readonly size: DemoSize;
  readonly seed: number;
  /** The county's day from which everything is told in days ago, YYYY-MM-DD; today unless told. */
  readonly day?: string;
  /** What `county` means; less of it for tests. */
  readonly fullSize?: FullSize;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Fills a migrated county with the real townships and villages and invented people. The same seed and day give the same
 * people, numbers and articles. Interrupted or repeated it goes on where it stopped and makes nothing twice.
 */
export async function makeDemoCounty(options: DemoCountyOptions): Promise<void> {
  const { cell, county, size, seed, accounts, files } = options;
  const begun = await dayOfStep({ cell, county }, "open-county");
  const demo: Demo = {
    cell,
    county,
    origin: { countyCode: county.code, seed },
    day: begun ?? options.day ?? today(cell, county),
    accounts,
    files,
    fullSize: options.fullSize ?? countyOfFullSize,
    onProgress: options.onProgress ?? (() => undefined),
  };
  if (!(await isDone(demo, "small-county"))) await makeSmall(demo);
  if (size === "county") await growCounty(demo);
}

async function makeSmall(demo: Demo): Promise<void> {
  await together(openColumns(demo), openCounty(demo));
  await together(
    publishDemoArticles(demo),
    makeDemoAccounts(demo),
    setDemoWork(demo),
    establishDemoPlaces(demo),
    sendDemoNote(demo),
    registerDemoStations(demo),
  );
  await once(demo, "small-county", async () => undefined);
}
