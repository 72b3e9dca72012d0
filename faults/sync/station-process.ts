import { createHash, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { NoticeDocument, TaskDocument } from "#src/domains/registry/index.ts";
import { systemClock } from "#src/platform/clock/clock.ts";
import { openLogs } from "#src/platform/log/log.ts";
import type { DeviceStore } from "#src/platform/sync/device/store.ts";
import { readEnrolment } from "#src/platform/sync/station-enrolment.ts";
import { type EntryFile, writeEntry } from "#src/platform/sync/station-store/entry-files.ts";
import type { Entry } from "#src/platform/sync/wire.ts";
import { oneContact } from "#src/processes/station/one-contact.ts";
import { openStationDatabase } from "#src/processes/station/open-station-database.ts";
import { openStationParts, type StationParts } from "#src/processes/station/station-parts.ts";
import { impatient } from "#testing/world/world-device.ts";
import { say } from "../operations/say.ts";
import { sayingLine, sayingStore } from "./saying-parts.ts";
import type { KilledCounty } from "./two-machines.ts";

const contactsAtRest = 3;

/** The product's station as a process that may be killed: it writes without end, says what is saved, and has one contact after another. */
async function run(dataDir: string, county: KilledCounty): Promise<void> {
  const enrolment = await readEnrolment(dataDir);
  if (enrolment === undefined) throw new Error("The folder is enrolled before.");
  const logs = openLogs("silent");
  const { pool, server } = await openStationDatabase({ dataDir }, logs.database);
  server.onExit(() => {
    say("lost");
    process.exit(1);
  });
  const opened = await openStationParts({ dataDir, enrolment, pool, log: logs.jobs });
  const parts = { ...opened, line: sayingLine(opened.line), store: sayingStore(opened.store) };
  const resting = new AbortController();
  process.stdin.on("data", () => resting.abort());
  say("ready");
  const writing = write(parts, county.author, resting.signal);
  let atRest = 0;
  for (let contact = 1; atRest < contactsAtRest; contact += 1) {
    say(`begin ${contact}`);
    const { outcome, why } = await oneContact(parts, unwatched, impatient).catch((error: unknown) => ({
      outcome: "stopped",
      why: String(error).split("\n")[0],
    }));
    say(`done ${contact} ${outcome} ${why ?? ""}`);
    const isDone =
      resting.signal.aborted && outcome === "complete" && (await parts.store.countUnsent()) === 0;
    atRest = isDone ? atRest + 1 : 0;
    const pause = outcome === "complete" ? pauseMs : pauseWithoutHubMs;
    await wait(isDone ? pauseAtRestMs : pause);
  }
  await writing;
  say("rested");
}

const unwatched = {
  onStep: () => undefined,
  onContent: () => undefined,
  isAsked: () => false,
  signal: new AbortController().signal,
};

/** What is said to be saved must arrive, whatever is killed next. */
async function write({ pool, store }: StationParts, author: string, resting: AbortSignal): Promise<void> {
  for (let n = 0; !resting.aborted; n += 1) {
    await save(n).catch(() => undefined);
    await wait(betweenEntriesMs);
  }

  async function save(n: number): Promise<void> {
    const { action, input, files } = (await answerTo(store, n)) ?? note(n);
    const madeAt = systemClock.now().toISOString();
    const named = files.length === 0 ? {} : { files: files.map(({ hash }) => hash) };
    const entry: Entry = { id: randomUUID(), action, input, author, onBehalfOf: null, madeAt, ...named };
    await writeEntry(pool, entry, files);
    say(`saved ${JSON.stringify(entry)}`);
  }
}

type ToSave = Pick<Entry, "action" | "input"> & { readonly files: readonly EntryFile[] };

/** A task that is done or a notice that was read, when one waits and it is their turn. */
async function answerTo(store: DeviceStore, n: number): Promise<ToSave | undefined> {
  if (n % 3 === 0) {
    const tasks = (await store.documents("task")).map(({ document }) => document as TaskDocument);
    const open = tasks.filter(({ state }) => state === "open");
    const task = open[Math.floor(Math.random() * open.length)];
    return task && { action: "registry.complete-task", input: { taskId: task.id }, files: [] };
  }
  if (n % 3 === 1) return undefined;
  const notices = (await store.documents("notice")).map(({ document }) => document as NoticeDocument);
  const notice = notices.find(({ acknowledgedOn }) => acknowledgedOn === null);
  if (notice === undefined) return undefined;
  const { noticeId, organisationNo } = notice;
  return { action: "registry.acknowledge-notice", input: { noticeId, organisationNo }, files: [] };
}

/** Every second one with a photo. */
function note(n: number): ToSave {
  const files = n % 2 === 0 ? [photo()] : [];
  const photos = files.map(({ hash }) => hash);
  const input = { id: randomUUID(), title: "渠修好了", text: "昨天放水。", photos };
  return { action: "press.submit-item", input, files };
}

function photo(): EntryFile {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(3_000)]);
  return { hash: createHash("sha256").update(bytes).digest("hex"), mediaType: "image/jpeg", bytes };
}

const betweenEntriesMs = 100;

const pauseMs = 10;

/** A hub that starts again needs the processor for itself. */
const pauseWithoutHubMs = 150;

/** The hub logs for devices some tenths of a second after an act. */
const pauseAtRestMs = 800;

/** A parent that ends takes its station along. */
process.stdin.on("end", () => process.exit(0));

const [dataDir = "", , county = ""] = process.argv.slice(2);
await run(dataDir, JSON.parse(county) as KilledCounty);
