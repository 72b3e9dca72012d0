import type { Generated } from "kysely";
import type { DutyDecision, SeparatedDuty } from "./model/separated-duties.ts";
import type { ErasureBasis } from "./model/erasure.ts";
import type { LeavingReason } from "./model/leaving.ts";

export type PersonStatus = "active" | "left" | "deceased";

interface Recorded {
  act_id: Generated<string>;
  recorded_at: Generated<Date>;
}

interface PersonTable extends Recorded {
  id: string;
  organisation_no: Generated<number>;
  name: string;
  name_script: "zh-Hans" | "zh-Hant";
  phone_sealed: Buffer | null;
  phone_lookup: Buffer | null;
  status: Generated<PersonStatus>;
  /** A day; read with `::text`. */
  left_on: string | null;
  left_reason: LeavingReason | null;
  erased: Generated<boolean>;
}

interface AccountLinkTable extends Recorded {
  id: string;
  organisation_no: number;
  person_id: string;
  organisation_account: string;
  suspended: Generated<boolean>;
  sessions_from: Generated<Date>;
}

export type InvitationPurpose = "first" | "reset";

interface InvitationTable extends Recorded {
  id: string;
  organisation_no: number;
  person_id: string;
  purpose: InvitationPurpose;
  way: "slip" | "sms";
  number: string;
  salt: Buffer;
  hash: Buffer;
  expires_at: Date;
  ended: "used" | "replaced" | "withdrawn" | null;
  ended_at: Date | null;
}

interface ConsentTable extends Recorded {
  id: string;
  organisation_no: number;
  person_id: string;
  purpose: string;
  text_version: number;
  state: "given" | "withdrawn";
  channel: "desk" | "site" | "phone" | "station" | "paper";
  at: Date;
}

interface PersonErasureTable extends Recorded {
  id: string;
  organisation_no: number;
  person_id: string;
  basis: ErasureBasis;
  reason: string;
  ordered_by: string;
  ordered_on: string;
  carried_out_at: Generated<Date | null>;
}

interface DutyChangeTable extends Recorded {
  id: string;
  organisation_no: number;
  person_id: string;
  duty: SeparatedDuty;
  change: "appoint" | "end";
  from_day: string;
  until_day: string | null;
  proposed_by: string;
  decision: Generated<DutyDecision | null>;
  decided_by: Generated<string | null>;
  decided_at: Generated<Date | null>;
  carried_out: Generated<string | null>;
}

/** The acts as the auditor's desk reads them; the platform writes them. */
interface ActTable {
  id: string;
  action: string;
  at: Date;
  actor_kind: string;
  actor_person: string | null;
  on_behalf_of: string | null;
  organisation_no: number | null;
  subject_id: string | null;
}

/** The looks as the auditor's desk reads them; the platform writes them. */
interface AccessLogTable {
  id: string;
  at: Date;
  actor_person: string | null;
  kind: "look" | "list" | "export" | "unmask";
  subject_id: string | null;
  subject_count: number;
  purpose: string | null;
  detail: unknown;
}

/** Whom each look showed. */
interface AccessLogPersonTable {
  look_id: string;
  person_id: string;
  at: Date;
  local_day: string;
  actor_person: string | null;
  kind: "look" | "list" | "export" | "unmask";
  purpose: string | null;
}

declare module "#src/platform/db/county-schema.ts" {
  interface CountySchema {
    person: PersonTable;
    account_link: AccountLinkTable;
    invitation: InvitationTable;
    consent: ConsentTable;
    duty_change: DutyChangeTable;
    person_erasure: PersonErasureTable;
    act: ActTable;
    access_log: AccessLogTable;
    access_log_person: AccessLogPersonTable;
  }
}
