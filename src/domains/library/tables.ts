import type { ColumnType, Generated } from "kysely";
import type { MediaKind } from "./model/media-kinds.ts";

interface Recorded {
  act_id: Generated<string>;
  recorded_at: Generated<Date>;
}

interface ContentFileTable extends Recorded {
  hash: Buffer;
  size: ColumnType<string, number, never>;
  media_type: string;
  chunk_list: Buffer;
  list_hash: Buffer;
}

interface MediaTable extends Recorded {
  id: string;
  organisation_no: number;
  kind: MediaKind;
  file_hash: Buffer;
  title: string;
  alternative: string | null;
  credit: string | null;
  /** Who agreed to be shown, in words, without names. */
  consent: string | null;
  for_stations: Generated<boolean>;
  /** Read with `::text`, as YYYY-MM-DD. */
  expires_on: ColumnType<string | null, string | null, string | null>;
  withdrawn_on: ColumnType<string | null, string | null, string | null>;
}

declare module "#src/platform/db/county-schema.ts" {
  interface CountySchema {
    content_file: ContentFileTable;
    media: MediaTable;
  }
}
