import type { Generated } from "kysely";
import type { PostKind } from "./posts/model/post-kinds.ts";
import type { TaskState } from "./work/model/task-states.ts";
import type { TaskOrigin } from "./work/model/work.ts";

interface Recorded {
  act_id: Generated<string>;
  recorded_at: Generated<Date>;
}

/** `valid` is written through split-period.ts; `valid_from` and `valid_to` (exclusive) are generated. */
interface Period extends Recorded {
  id: Generated<string>;
  valid: string;
  valid_from: Generated<string>;
  valid_to: Generated<string | null>;
}

/** A day is written as YYYY-MM-DD and read with `::text`. */
interface TaskTable extends Recorded {
  id: string;
  organisation_no: number;
  post_kind: PostKind;
  title: string;
  text: string;
  due_on: string | null;
  origin: Generated<TaskOrigin>;
  origin_id: Generated<string | null>;
  set_by_no: number;
  set_on: string;
  state: Generated<TaskState>;
  ended_on: Generated<string | null>;
  ended_by: Generated<string | null>;
  remark: Generated<string | null>;
}

interface NoticeTable extends Recorded {
  id: string;
  organisation_no: number;
  title: string;
  text: string;
  needs_acknowledgement: boolean;
  sent_on: string;
  sent_at: string;
  withdrawn_on: Generated<string | null>;
  withdrawn_for: Generated<string | null>;
}

interface NoticeRecipientTable extends Recorded {
  id: string;
  notice_id: string;
  organisation_no: number;
  sender_no: number;
  sender_name: string;
  title: string;
  text: string;
  needs_acknowledgement: boolean;
  sent_at: string;
  withdrawn_on: Generated<string | null>;
  withdrawn_for: Generated<string | null>;
  acknowledged_on: Generated<string | null>;
  acknowledged_by: Generated<string | null>;
}

interface ConfirmationTable extends Recorded {
  id: string;
  organisation_no: number;
  subject_kind: "organisation";
  subject_id: string;
  version: string;
  confirmed_on: string;
  confirmed_by: string;
}

declare module "#src/platform/db/county-schema.ts" {
  interface CountySchema {
    task: TaskTable;
    notice: NoticeTable;
    notice_recipient: NoticeRecipientTable;
    confirmation: ConfirmationTable;
    unit: Recorded & { id: Generated<string> };
    unit_profile: Period & {
      unit_id: string;
      parent_id: string | null;
      kind: string;
      code: string | null;
      name: string;
    };
    place: Recorded & { id: string; established_by: number };
    place_profile: Period & {
      place_id: string;
      organisation_no: number;
      unit_id: string;
      name: string;
      address: string;
    };
    organisation: Recorded & { id: string; no: number };
    organisation_span: Period & { organisation_no: number };
    organisation_profile: Period & {
      organisation_no: number;
      name: string;
      kind: string;
      unit_id: string | null;
    };
    organisation_edge: Period & { organisation_no: number; parent_no: number };
    sector: Recorded & { id: string; name: string };
    sector_membership: Period & { sector_id: string; unit_id: string | null; organisation_no: number | null };
    post: Period & { organisation_no: number; person_id: string; kind: string };
    right_source: Period & {
      organisation_no: number;
      person_id: string;
      source: string;
      kind: string;
      origin_id: string;
    };
  }
}
