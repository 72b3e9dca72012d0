import { randomInt, randomUUID } from "node:crypto";
import { visitor } from "#src/platform/access/actor.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { inTransaction } from "#src/platform/db/with-county.ts";
import { pressError } from "../errors.ts";
import type { inboxKinds } from "../inbox-tables.ts";

export interface Dropped {
  /** Made by the sender; the hub takes the same one in once. */
  readonly id?: string;
  readonly kind: (typeof inboxKinds)[number];
  readonly payload: unknown;
}

/** As many as the table's slots allow. */
const slots = 4_096;

const attempts = 12;

/**
 * Leaves something of a visitor's for the hub. Whoever serves the site can write here and never read, so there is no
 * act yet: the hub makes one of what it takes in.
 * @throws AppError press.inbox-full
 */
export async function dropInInbox(cell: Cell, county: County, dropped: Dropped): Promise<void> {
  const { id = randomUUID(), kind } = dropped;
  const payload = JSON.stringify(dropped.payload);
  await inTransaction(cell, county, visitor, "read write", async ({ context }) => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const row = { slot: randomInt(slots), id, kind, payload };
      const written = await context.db
        .insertInto("site_inbox")
        .values({ ...row, received_at: context.now.toISOString(), local_day: context.today })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (written.numInsertedOrUpdatedRows === 1n) return;
    }
    throw pressError("press.inbox-full");
  });
}
