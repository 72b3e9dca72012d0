import {
  organisationTreeOn,
  sendNotice,
  setTask,
  type TreeOrganisation,
} from "#src/domains/registry/index.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { daysBefore, type Demo, machine } from "./demo.ts";
import { rolePersonId } from "./people-of-the-county.ts";
import { demoId } from "./random.ts";
import { demoTownship, demoVillage } from "./roles.ts";

/** What the township asks of the demo's village; `days` from the first day. */
const tasks = [
  {
    key: "place",
    title: "核對活動室的登記",
    text: "請看一看活動室的名稱、地址對不對，有變動的報給鎮裡。",
    days: 7,
  },
  {
    key: "visits",
    title: "報送本月走訪情況",
    text: "走訪了幾戶，有什麼困難需要鎮裡幫忙。",
    days: 14,
  },
] as const;

const notice = {
  title: "週五上午開支部書記例會",
  text: "時間：本週五上午九點。\n地點：鎮政府二樓會議室。\n請帶上本月走訪記錄。",
};

/** The township's officer sets two tasks to the village and sends a notice to all branches. Repeated it changes nothing. */
export async function setDemoWork(demo: Demo): Promise<void> {
  const { cell, county, origin } = demo;
  const { township, branches, village } = await townshipOfTheDemo(demo);
  const officer: Actor = { kind: "person", personId: rolePersonId(origin, "township") };
  for (const { key, title, text, days } of tasks) {
    await perform(cell, county, officer, setTask, {
      taskId: demoId(origin, `task ${key}`),
      organisationNo: village.no,
      setByNo: township.no,
      title,
      text,
      dueOn: daysBefore(demo.day, -days),
    });
  }
  await perform(cell, county, officer, sendNotice, {
    ...notice,
    noticeId: demoId(origin, "notice meeting"),
    organisationNo: township.no,
    recipients: branches.map(({ no }) => no),
  });
}

/** The township in which the demo's people work, its branches, and their village among them. */
export async function townshipOfTheDemo(demo: Pick<Demo, "cell" | "county" | "day">): Promise<{
  readonly township: TreeOrganisation;
  readonly branches: readonly TreeOrganisation[];
  readonly village: TreeOrganisation;
}> {
  const { organisations } = await withCounty(demo.cell, demo.county, machine, (ctx) =>
    organisationTreeOn(ctx, { on: demo.day, knownAt: null }),
  );
  const township = organisations.find(({ name, depth }) => depth === 1 && name.startsWith(demoTownship));
  const branches = organisations.filter(({ parentNo }) => parentNo === township?.no);
  const village = branches.find(({ name }) => name.startsWith(demoVillage));
  if (township === undefined || village === undefined) {
    throw new Error("The demo county has no township with its village.");
  }
  return { township, branches, village };
}
