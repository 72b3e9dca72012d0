import { sql } from "kysely";
import type { ReadContext } from "../../db/context.ts";

export interface MyPhone {
  readonly id: string;
  readonly name: string;
  readonly enrolledAt: Date;
  readonly lastContactAt: Date | null;
  readonly wipeOrdered: boolean;
}

/** The phones of the person who asks, the latest first. @NOTE reach: the condition names the person. */
export async function myPhones({ actor, db }: ReadContext): Promise<readonly MyPhone[]> {
  if (actor.kind !== "person") return [];
  const found = await sql<MyPhone>`
    select id, name, enrolled_at as "enrolledAt", last_contact_at as "lastContactAt",
      wipe_ordered_at is not null as "wipeOrdered"
    from sync_device where person_id = ${actor.personId} and ended_at is null
    order by coalesce(last_contact_at, enrolled_at) desc, id`.execute(db);
  return found.rows;
}
