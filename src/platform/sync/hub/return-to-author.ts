import { sql } from "kysely";
import { actAsSystem } from "../../audit/act-as-system.ts";
import type { Cell } from "../../db/cell.ts";
import type { County } from "../../db/county.ts";
import type { EntryAnswer } from "../wire.ts";
import type { Device } from "./devices.ts";

/**
 * What was not done of what came sealed: no device hears the answer, so it comes down to whatever phone its author has next.
 * Without anything to return, nothing is recorded. @NOTE reach: the machine's, for the one device that sent them.
 */
export async function returnToAuthor(
  cell: Cell,
  county: County,
  { id }: Device,
  answers: readonly EntryAnswer[],
): Promise<void> {
  const notDone = answers.filter(({ status }) => status !== "done").map((answer) => answer.id);
  if (notDone.length === 0) return;
  await actAsSystem(
    cell,
    county,
    "sync.return-sealed",
    async ({ db }) => {
      const found = await sql`
        select from sync_entry where id = any (${notDone}::uuid[]) and device_id = ${id} and decided_by is null limit 1`.execute(
        db,
      );
      if (found.rows.length === 0) return undefined;
      return { action: "sync.return-sealed", subjectId: id, payload: { entries: notDone.length } };
    },
    async ({ db }) => {
      await sql`
        update sync_entry set decided_by = cell.current_act()
        where id = any (${notDone}::uuid[]) and device_id = ${id} and decided_by is null`.execute(db);
    },
  );
}
