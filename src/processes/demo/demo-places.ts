import { establishPlace } from "#src/domains/registry/index.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import type { Demo } from "./demo.ts";
import { townshipOfTheDemo } from "./demo-work.ts";
import { rolePersonId } from "./people-of-the-county.ts";
import { demoId } from "./random.ts";

/** The activity room of each village in the demo's township, as its officer entered them. Repeated it changes nothing. */
export async function establishDemoPlaces(demo: Demo): Promise<void> {
  const { cell, county, origin } = demo;
  const { branches } = await townshipOfTheDemo(demo);
  const officer: Actor = { kind: "person", personId: rolePersonId(origin, "township") };
  for (const { no, name, unitId } of branches) {
    if (unitId === null) continue;
    await perform(cell, county, officer, establishPlace, {
      id: demoId(origin, `place ${no}`),
      organisationNo: no,
      unitId,
      // In the script of the villages' list; readers get theirs.
      name: `${name.replace(/党支部$/, "")}活动室`,
      address: "村委会院内",
      from: "2024-01-01",
    });
  }
}
