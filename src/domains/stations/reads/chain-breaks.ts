import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import "../tables.ts";

/** A station's own record of acts that does not go on where it was when last told, or was told by somebody without its key. */
export interface ChainBreak {
  readonly id: string;
  /** An instant. */
  readonly seenAt: string;
  readonly kind: "order" | "signature";
  /** How many acts the station had told of before, null for none, and how many it tells of now. */
  readonly toldSeq: number | null;
  readonly saidSeq: number;
}

interface Row {
  readonly id: string;
  readonly seen_at: Date;
  readonly kind: ChainBreak["kind"];
  readonly told_seq: string | null;
  readonly said_seq: string;
}

/** Of every computer that was ever this station, the last first. */
export async function chainBreaks(ctx: ReadContext, stationId: string): Promise<readonly ChainBreak[]> {
  const found = await sql<Row>`
    select b.id, b.seen_at, b.kind, b.told_seq, b.said_seq
    from station_code k
    join sync_station_code c on c.code_hash = k.code_hash
    join sync_chain_break b on b.device_id = c.device_id
    where k.station_id = ${stationId}::uuid and ${inReach(ctx, "station", "b.organisation_no")}
    order by b.seen_at desc, b.id limit 50`.execute(ctx.db);
  return found.rows.map((row) => ({
    id: row.id,
    seenAt: row.seen_at.toISOString(),
    kind: row.kind,
    toldSeq: row.told_seq === null ? null : Number(row.told_seq),
    saidSeq: Number(row.said_seq),
  }));
}
