import { sql } from "kysely";
import type { ReadContext } from "../../db/context.ts";
import type { EntryAnswer } from "../wire.ts";

/** What the one who asks sent from a phone or wrote at a station, and what became of it. */
export interface MyEntry {
  readonly id: string;
  readonly action: string;
  readonly madeAt: Date;
  readonly receivedAt: Date;
  readonly status: EntryAnswer["status"];
  readonly code: string | null;
  readonly message: EntryAnswer["message"];
  /** Null once it is done, forgotten or erased. */
  readonly input: unknown;
  readonly device: { readonly kind: "phone" | "station"; readonly name: string };
}

const mostShown = 100;

/** The latest first; what came back or waits before what is done. @NOTE reach: the condition names the person. */
export async function myEntries({ actor, db }: ReadContext): Promise<readonly MyEntry[]> {
  if (actor.kind !== "person") return [];
  const me = actor.personId;
  const found = await sql<Row>`
    select e.id, e.action, e.made_at as "madeAt", e.received_at as "receivedAt", e.status, e.code, e.answer, e.input,
      case when e.holder = e.device_id then 'station' else 'phone' end as kind, coalesce(d.name, '') as name
    from sync_entry e left join sync_device d on d.id = e.device_id
    where e.holder = ${me} or e.author = ${me} and e.code is distinct from 'sync.not-the-author'
    order by e.status = 'done', e.received_at desc, e.id limit ${mostShown}`.execute(db);
  return found.rows.map(({ answer, kind, name, ...row }) => ({
    ...row,
    message: answer?.message ?? null,
    device: { kind, name },
  }));
}

interface Row extends Omit<MyEntry, "message" | "device"> {
  readonly answer: Pick<EntryAnswer, "message"> | null;
  readonly kind: MyEntry["device"]["kind"];
  readonly name: string;
}

/** How many seals came from phones of the one who asks that do not open yet. @NOTE reach: the condition names the person. */
export async function myUnopened({ actor, db }: ReadContext): Promise<number> {
  if (actor.kind !== "person") return 0;
  const found = await sql<{ n: number }>`
    select count(*)::integer as n from sync_unopened where holder = ${actor.personId}`.execute(db);
  return found.rows[0]?.n ?? 0;
}
