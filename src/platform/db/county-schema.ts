import type { Generated } from "kysely";

/**
 * The tables of one county as Kysely sees them. Empty here: each room adds its own by declaration merging
 * (`declare module "#src/platform/db/county-schema.ts" { interface CountySchema { person: PersonTable } }`).
 */
export interface CountySchema {
  rights_version: { only_row: boolean; version: string };
  counter: { name: string; next_value: number };
  setting: SettingTable;
  setting_history: SettingTable & { superseded_at: Date; superseded_by: string };
}

interface SettingTable {
  name: string;
  value: unknown;
  act_id: Generated<string>;
  recorded_at: Generated<Date>;
}
