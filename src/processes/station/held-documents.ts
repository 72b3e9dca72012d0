import type pg from "pg";
import type { HeldContent, WhyLeft } from "#src/channels/station/means.ts";
import type { HeldDocument } from "#src/platform/sync/device/store.ts";

type Row = Omit<HeldDocument, "seq"> & { readonly seq: string };

const columns = "bucket, collection, id, seq::text, document";

/** The documents that the station holds. */
export function heldDocuments(pool: pg.Pool): Omit<HeldContent, "file"> {
  return {
    // Every step of a pull writes the cursor's row anew.
    version: async () => {
      const { rows } = await pool.query<{ version: string }>(
        "select concat_ws('.', epoch, seq, xmin) as version from station.cursor",
      );
      return rows[0]?.version ?? "";
    },
    documents: async (collection) => {
      const { rows } = await pool.query<Row>(
        `select ${columns} from station.held_document where collection = $1 order by id, bucket`,
        [collection],
      );
      return rows.map(held);
    },
    document: async (collection, id) => {
      const { rows } = await pool.query<Row>(
        `select ${columns} from station.held_document where collection = $1 and id = $2 order by held_document.seq desc limit 1`,
        [collection, id],
      );
      return rows[0] && held(rows[0]);
    },
    whyLeft: async (slug) => {
      const { rows } = await pool.query<{ why: WhyLeft }>(
        "select why from station.left_address where collection = 'article' and slug = $1",
        [slug],
      );
      return rows[0]?.why;
    },
  };
}

function held(row: Row): HeldDocument {
  return { ...row, seq: Number(row.seq) };
}
