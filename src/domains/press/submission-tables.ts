import type { ColumnType, Generated } from "kysely";
import type { SubmissionState } from "./model/submission-states.ts";

/** Read with `::text`, as YYYY-MM-DD. */
type Day = ColumnType<string, string, string>;

interface Recorded {
  act_id: Generated<string>;
  recorded_at: Generated<Date>;
}

interface SubmissionTable extends Recorded {
  id: string;
  organisation_no: number;
  author_id: string;
  title: string;
  text: string;
  submitted_on: Day;
  state: Generated<SubmissionState>;
  remark: string | null;
  article_id: string | null;
}

interface SubmissionPhotoTable extends Recorded {
  id: Generated<string>;
  submission_id: string;
  author_id: string;
  organisation_no: number;
  /** Null once it was erased. */
  file_hash: Buffer | null;
  submitted_on: Day;
}

declare module "#src/platform/db/county-schema.ts" {
  interface CountySchema {
    submission: SubmissionTable;
    submission_photo: SubmissionPhotoTable;
  }
}
