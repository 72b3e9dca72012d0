import type { Generated } from "kysely";

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

declare module "#src/platform/db/county-schema.ts" {
  interface CountySchema {
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
