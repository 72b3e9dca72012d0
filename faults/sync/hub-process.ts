import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { createArticle, publishArticle } from "#src/domains/press/index.ts";
import { sendNotice, setTask, withdrawTask } from "#src/domains/registry/index.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { startSequencer } from "#src/platform/audit/sequencer.ts";
import { systemClock } from "#src/platform/clock/clock.ts";
import { startChangeLog } from "#src/platform/sync/hub/change-log.ts";
import { collections } from "#src/processes/sync-hub.ts";
import { root } from "#testing/world/county.ts";
import { say } from "../operations/say.ts";
import { FolderHub } from "./folder-hub.ts";
import type { KilledCounty } from "./two-machines.ts";

/** The product's hub as a process that may be killed: it serves one station while its office and its editor work on. */
async function run(dataDir: string, port: number, county: KilledCounty): Promise<void> {
  const hub = await FolderHub.open(dataDir, systemClock);
  hub.onDatabaseLost(() => {
    say("lost");
    process.exit(1);
  });
  startSequencer({ cell: hub.cell, onError: sayFailed });
  startChangeLog({ cell: hub.cell, collections, onError: sayFailed });
  createServer(getRequestListener(hub.line)).listen(port, "127.0.0.1", () => say("ready"));
  const resting = new AbortController();
  process.stdin.on("data", () => resting.abort());
  const tasks: string[] = [];
  while (!resting.signal.aborted) {
    await work(hub, county, tasks).catch(sayFailed);
    await wait(betweenActsMs);
  }
  say("resting");
}

const betweenActsMs = 40;

function sayFailed(error: unknown): void {
  say(`failed ${String(error).split("\n")[0]}`);
}

/** Sets a task or withdraws the oldest it has set; now and then sends a notice, or publishes. */
async function work({ act }: FolderHub, county: KilledCounty, tasks: string[]): Promise<void> {
  const { branch, office, editor, columnId } = county;
  const [atOffice, atEditor] = [office, editor].map((personId): Actor => ({ kind: "person", personId }));
  const chance = Math.random();
  const oldest = chance < 0.35 ? tasks.shift() : undefined;
  if (oldest !== undefined) {
    await act(withdrawTask, { taskId: oldest, reason: "与上月重复" }, atOffice);
  } else if (chance < 0.85) {
    const taskId = randomUUID();
    await act(
      setTask,
      { taskId, organisationNo: branch, setByNo: root, title: "报送本村场所情况" },
      atOffice,
    );
    tasks.push(taskId);
  } else if (chance < 0.95) {
    const notice = { noticeId: randomUUID(), organisationNo: root, title: "周五开会", text: "带上台账。" };
    await act(sendNotice, { ...notice, recipients: [branch] }, atOffice);
  } else {
    const articleId = randomUUID();
    const blocks = [{ kind: "paragraph" as const, runs: [{ text: "修好了村口的路灯。" }] }];
    const document = { script: "zh-Hans" as const, title: "村口的路灯亮了", blocks };
    const article = { articleId, organisationNo: root, columnId, slug: `a-${articleId}`, document };
    await act(createArticle, article, atEditor);
    await act(publishArticle, { articleId, seenVersion: 1 }, atEditor);
  }
}

/** A parent that ends takes its hub along. */
process.stdin.on("end", () => process.exit(0));

const [dataDir = "", port = "", county = ""] = process.argv.slice(2);
await run(dataDir, Number(port), JSON.parse(county) as KilledCounty);
