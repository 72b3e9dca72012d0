import { submitItem } from "#src/domains/press/index.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Demo } from "./demo.ts";
import { rolePersonId } from "./people-of-the-county.ts";
import { demoId } from "./random.ts";

const note = {
  title: "村東的渠清完了",
  text: "連著三個早晨，二十多人把村東的渠清了一遍，淤泥攤在地頭當肥。\n昨天試水，最遠的三戶也用上了。",
};

/** The village's station keeper writes to the editors. Repeated it changes nothing. */
export async function sendDemoNote({ cell, county, origin }: Demo): Promise<void> {
  const keeper = { kind: "person", personId: rolePersonId(origin, "keeper") } as const;
  await perform(cell, county, keeper, submitItem, { ...note, id: demoId(origin, "submission canal") });
}
