import { sequenceAll } from "#src/platform/audit/sequencer.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { handleEvent } from "#src/platform/events/handle-event.ts";
import { logAllChanges } from "#src/platform/sync/hub/change-log.ts";
import { domains } from "#src/processes/domains.ts";
import { collections } from "#src/processes/sync-hub.ts";
import type pg from "pg";

const events = domains.flatMap((domain) => domain.events ?? []);

/** Does at once what a hub's background does soon: numbers the acts, has their handlers run, writes the devices' log. */
export async function settleCounty(hub: {
  readonly cell: Cell;
  readonly county: County;
  readonly owner: pg.ClientBase;
}): Promise<void> {
  const { cell, county, owner } = hub;
  await sequenceAll(cell, county);
  const waiting = await owner.query<{ seq: string; actId: string; action: string }>(
    `select s.seq, a.id as "actId", a.action from act a join act_sequence s on s.entry_id = a.id
     where a.action = any ($1) and not exists (select from handled_event h where h.entry_id = a.id) order by s.seq`,
    [events.map(({ action }) => action)],
  );
  for (const act of waiting.rows) {
    for (const event of events) if (event.action === act.action) await handleEvent(cell, county, event, act);
  }
  if (waiting.rows.length > 0) await sequenceAll(cell, county);
  await logAllChanges(cell, county, collections);
}
