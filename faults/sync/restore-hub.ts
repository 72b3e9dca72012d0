import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { NoticeDocument, TaskDocument } from "#src/domains/registry/index.ts";
import { sendNotice, setTask } from "#src/domains/registry/index.ts";
import { localDay, SetClock } from "#src/platform/clock/clock.ts";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { MemoryStore } from "#src/platform/sync/device/memory-store.ts";
import { PgStore } from "#src/platform/sync/station-store/pg-store.ts";
import { addWorldPerson, foundWorldCounty, givePost, root, type WorldCounty } from "#testing/world/county.ts";
import { enrolDevice } from "#testing/world/enrol-device.ts";
import { actsWithoutEntry, disagreements, lostOrDoubled } from "#testing/world/expectations.ts";
import { makeStationDatabase } from "#testing/world/station-database.ts";
import { workingIn } from "#testing/world/working-in.ts";
import { WorldDevice } from "#testing/world/world-device.ts";
import type { FaultReport } from "../fault.ts";
import { seeded } from "../seeded.ts";
import { FolderHub } from "./folder-hub.ts";
import { scratchServer } from "./scratch-server.ts";

const dayMs = 86_400_000;
const daysSinceBackup = 7;

export interface RestoreOptions {
  readonly phones: number;
  /** Entries of each device before the backup, and after it. */
  readonly entriesEach: number;
  readonly seed: number;
}

/** What a week of work is done with; the hub behind the devices' lines is replaced by the restored one. */
interface Course {
  hub: FolderHub;
  readonly clock: SetClock;
  readonly county: WorldCounty;
  readonly devices: readonly WorldDevice[];
  /** Who writes on each device. */
  readonly authors: ReadonlyMap<string, string>;
  readonly chance: () => number;
}

/**
 * A hub is backed up by the command; for a week it and its devices go on; then its folder is lost, and the backup is
 * restored by the command into an empty one. The devices are ahead: their entries come again and are done once.
 */
export async function restoreHub(options: RestoreOptions): Promise<FaultReport> {
  const folder = await mkdtemp(join(tmpdir(), "sanwang-fault-"));
  const [from, to] = [join(folder, "from"), join(folder, "to")];
  await using scratch = await scratchServer({ fsync: "off", synchronous_commit: "off" });
  await using station = await makeStationDatabase(scratch.address);
  try {
    const clock = new SetClock(new Date());
    const course = await begin(await FolderHub.open(from, clock), clock, options, new PgStore(station.pool));
    await work(course, options.entriesEach);
    await contacts(course, () => true);
    await writeFile(join(folder, "passphrase"), "three words together");
    const keys = [join(folder, "keys.json"), "--passphrase-file", join(folder, "passphrase")];
    await sanwang(from, "keys", "export", ...keys);
    await sanwang(from, "backup", join(folder, "backup.tar"));
    for (let day = 0; day < daysSinceBackup; day += 1) {
      clock.advance(dayMs);
      await work(course, Math.ceil(options.entriesEach / daysSinceBackup));
      await contacts(course, () => course.chance() < 0.6);
    }
    const ahead = await countsOf(course);
    await course.hub[Symbol.asyncDispose]();
    await sanwang(to, "restore", join(folder, "backup.tar"));
    await sanwang(to, "keys", "import", ...keys);
    course.hub = await FolderHub.open(to, clock);
    const restored = await countsOf(course);
    await contacts(course, () => true);
    await contacts(course, () => true);
    const report = await compare(course, { ahead, restored, seed: options.seed });
    await course.hub[Symbol.asyncDispose]();
    return report;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function sanwang(dataDir: string, ...args: readonly string[]): Promise<unknown> {
  return promisify(execFile)(process.execPath, [join(projectRoot, "bin", "sanwang.js"), ...args], {
    env: { SANWANG_DATA: dataDir },
  });
}

async function begin(
  hub: FolderHub,
  clock: SetClock,
  { phones, seed }: RestoreOptions,
  stationStore: PgStore,
): Promise<Course> {
  const county = await foundWorldCounty(hub, randomUUID, 3);
  const devices: WorldDevice[] = [];
  const authors = new Map<string, string>();
  const course = { hub, clock, county, devices, authors, chance: seeded(seed) };
  for (let n = 0; n <= phones; n += 1) {
    const organisationNo = county.branches[n % county.branches.length] ?? root;
    const personId = await addWorldPerson(hub, randomUUID);
    await givePost(hub, randomUUID, { personId, organisationNo, kind: "secretary", from: "2020-01-01" });
    const holder =
      n === 0 ? ({ kind: "station", organisationNo } as const) : ({ kind: "phone", personId } as const);
    const device = new WorldDevice({
      name: `${holder.kind} ${n}`,
      holder,
      enrolled: await enrolDevice(hub.database.owner, clock.now(), holder),
      store: n === 0 ? stationStore : new MemoryStore(),
      hub: (request) => course.hub.line(request),
      clock,
      clockOffMs: 0,
    });
    devices.push(device);
    authors.set(device.id, personId);
  }
  await contacts(course, () => true);
  return course;
}

/** The office sets tasks and sends notices; the devices fetch them, and people write, some of it with a photo. */
async function work(course: Course, entriesEach: number): Promise<void> {
  const { hub, county, devices } = course;
  for (const organisationNo of county.branches) {
    await hub.act(setTask, {
      taskId: randomUUID(),
      organisationNo,
      setByNo: root,
      title: "报送本村场所情况",
    });
  }
  const notice = { noticeId: randomUUID(), organisationNo: root, title: "开会", text: "周五。" };
  await hub.act(sendNotice, { ...notice, recipients: [...county.branches] });
  await contacts(course, () => course.chance() < 0.8);
  for (const device of devices) for (let n = 0; n < entriesEach; n += 1) await write(course, device);
}

async function write({ authors, chance }: Course, device: WorldDevice): Promise<void> {
  const author = authors.get(device.id) ?? "";
  const tasks = (await device.store.documents("task")).map(({ document }) => document as TaskDocument);
  const notices = (await device.store.documents("notice")).map(({ document }) => document as NoticeDocument);
  const task = tasks.find(({ state }) => state === "open");
  const notice = notices.find(({ acknowledgedOn }) => acknowledgedOn === null);
  const kind = chance();
  if (kind < 0.3 && task !== undefined) {
    await device.write({
      id: randomUUID(),
      author,
      action: "registry.complete-task",
      input: { taskId: task.id },
    });
  } else if (kind < 0.6 && notice !== undefined) {
    const input = { noticeId: notice.noticeId, organisationNo: notice.organisationNo };
    await device.write({ id: randomUUID(), author, action: "registry.acknowledge-notice", input });
  } else {
    const bytes = Uint8Array.from(
      { length: 3_000 },
      (_, n) => [0xff, 0xd8, 0xff][n] ?? Math.floor(chance() * 256),
    );
    const files = device.holder.kind === "phone" && chance() < 0.5 ? [device.takePhoto(bytes)] : [];
    const input = { id: randomUUID(), title: "渠修好了", text: "昨天放水。", photos: files };
    await device.write({ id: randomUUID(), author, action: "press.submit-item", input, files });
  }
}

async function contacts({ hub, devices }: Course, hasOne: () => boolean): Promise<void> {
  for (const device of devices) {
    if (!hasOne()) continue;
    await hub.settle();
    const { outcome, error } = await device.contact();
    if (outcome !== "complete") throw new Error(`${device.name} has no contact`, { cause: error });
  }
}

interface Counts {
  readonly entries: number;
  readonly tasks: number;
}

async function countsOf({ hub }: Course): Promise<Counts> {
  const found = await hub.database.owner.query<Counts>(
    "select (select count(*)::integer from sync_entry) as entries, (select count(*)::integer from task) as tasks",
  );
  return found.rows[0] ?? { entries: 0, tasks: 0 };
}

async function compare(
  course: Course,
  { ahead, restored, seed }: { readonly ahead: Counts; readonly restored: Counts; readonly seed: number },
): Promise<FaultReport> {
  const { hub, clock, devices } = course;
  const today = localDay(clock.now(), hub.database.county.timeZone);
  const { owner } = hub.database;
  const observed = { hub, today, workingIn: (personId: string) => workingIn(owner, personId, today) };
  const lost: string[] = [];
  const differing = hub.failures.map(String);
  for (const device of devices) {
    lost.push(...(await lostOrDoubled(observed, device)), ...(await returnedWithoutContent(device)));
    differing.push(...(await disagreements(observed, device)));
  }
  lost.push(...(await missingPhotos(course)));
  const doubled = await actsWithoutEntry(observed);
  const written = devices.flatMap((device) => device.written).length;
  const returned = devices.flatMap(({ answers }) =>
    [...answers.values()].filter(({ status }) => status !== "done"),
  );
  const codes = new Set(returned.map(({ code }) => code));
  const note = [
    `${written} entries on ${devices.length} devices, ${ahead.entries - restored.entries} of those answered came again`,
    `${ahead.tasks - restored.tasks} tasks younger than the backup left the devices`,
    `${returned.length} entries about what the hub has lost returned to their authors (${[...codes].join(", ")})`,
    `seed ${seed}`,
    ...[...lost, ...doubled, ...differing].slice(0, 5),
  ].join(", ");
  const isAhead = ahead.entries > restored.entries && ahead.tasks > restored.tasks;
  const ok = isAhead && lost.length === 0 && doubled.length === 0 && differing.length === 0;
  return {
    fault: "hub restored, devices ahead",
    runs: 1,
    lost: lost.length,
    doubled: doubled.length,
    note,
    ok,
  };
}

/** What a restored hub returns stays with its author, word for word. */
async function returnedWithoutContent(device: WorldDevice): Promise<readonly string[]> {
  const kept = new Map((await device.store.answered()).map(({ entry }) => [entry.id, entry]));
  return device.written.flatMap(({ id, input }) => {
    const same = JSON.stringify(kept.get(id)?.input) === JSON.stringify(input);
    return same ? [] : [`${device.name} has lost what ${id} said`];
  });
}

async function missingPhotos({ hub }: Course): Promise<readonly string[]> {
  const { rows } = await hub.database.owner.query<{ hash: string }>(
    `select encode(p.file_hash, 'hex') as hash from submission_photo p
     where not exists (select from stored_file f where f.hash = p.file_hash)`,
  );
  return rows.map(({ hash }) => `the photo ${hash} is lost`);
}
