import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { addMedia, receiveMedia } from "#src/domains/library/index.ts";
import { setTask } from "#src/domains/registry/index.ts";
import { defineAction } from "#src/platform/access/action.ts";
import { systemClock } from "#src/platform/clock/clock.ts";
import { foundWorldCounty, addWorldPerson, givePost, root } from "#testing/world/county.ts";
import { type EnrolledDevice, enrolDevice } from "#testing/world/enrol-device.ts";
import { type HubProcess, startHub } from "../../bench/hub-process.ts";
import { FolderHub } from "./folder-hub.ts";

export const tasks = 2_000;

const setManyTasks = defineAction({
  name: "faults.set-many-tasks",
  input: z.object({ taskIds: z.array(z.uuid()), organisationNo: z.int() }),
  needs: "right",
  scope: (_ctx, { organisationNo }) => [organisationNo],
  about: ({ organisationNo }) => ({ organisationNo }),
  run: async (ctx, { taskIds, organisationNo }) => {
    for (const taskId of taskIds) {
      const said = { title: `报送${taskId.slice(0, 8)}`, text: `附表：${randomBytes(500).toString("hex")}` };
      await setTask.run(ctx, setTask.input.parse({ taskId, organisationNo, setByNo: root, ...said }));
    }
  },
});

/** `sanwang start` with a branch that has many tasks, and the hub's operator beside it. */
export class CutCounty implements AsyncDisposable {
  readonly process: HubProcess;
  readonly hub: FolderHub;
  readonly branch: number;
  /** Holds a post at the branch. */
  readonly person: string;
  readonly folder: string;

  private constructor(made: Pick<CutCounty, "process" | "hub" | "branch" | "person" | "folder">) {
    this.process = made.process;
    this.hub = made.hub;
    this.branch = made.branch;
    this.person = made.person;
    this.folder = made.folder;
  }

  static async open(): Promise<CutCounty> {
    const folder = await mkdtemp(join(tmpdir(), "sanwang-cut-"));
    const dataDir = join(folder, "hub");
    const { branch, person } = await found(dataDir);
    const process = await startHub({ dataDir, args: ["--empty", "--county", "990103"] });
    const hub = await FolderHub.open(dataDir, systemClock);
    return new CutCounty({ process, hub, branch, person, folder });
  }

  phone(): Promise<EnrolledDevice> {
    const holder = { kind: "phone", personId: this.person } as const;
    return enrolDevice(this.hub.database.owner, systemClock.now(), holder);
  }

  /** A recording for all stations; returns when the hub has logged it for them. */
  async recording(bytes: number): Promise<void> {
    const head = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, 0, 0xff, 0xfb, 0x90, 0x64]);
    const content = Buffer.concat([head, randomBytes(bytes - head.length)]);
    const received = await receiveMedia(
      this.hub.sync.files,
      (async function* whole() {
        yield content;
      })(),
    );
    const mediaId = randomUUID();
    const media = { mediaId, organisationNo: root, title: "村里的广播", forStations: true };
    await this.hub.act(addMedia, { ...media, received });
    const logged = "select from sync_change where collection = 'media' and row_id = $1";
    while ((await this.hub.database.owner.query(logged, [mediaId])).rowCount === 0) await wait(50);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.hub[Symbol.asyncDispose]();
    await this.process.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function found(dataDir: string): Promise<Pick<CutCounty, "branch" | "person">> {
  await using hub = await FolderHub.open(dataDir, systemClock);
  const { branches } = await foundWorldCounty(hub, randomUUID, 1);
  const branch = branches[0] ?? root;
  const person = await addWorldPerson(hub, randomUUID);
  const post = { personId: person, organisationNo: branch, kind: "secretary", from: "2020-01-01" } as const;
  await givePost(hub, randomUUID, post);
  const taskIds = Array.from({ length: tasks }, () => randomUUID());
  await hub.act(setManyTasks, { taskIds, organisationNo: branch });
  await hub.settle();
  return { branch, person };
}
