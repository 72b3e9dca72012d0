import type pg from "pg";
import { migrateCell, migrateCounty } from "./migrate.ts";

/** Brings the cell and then each of its counties up to date. @throws AppError database.newer-schema */
export async function migrateAll(owner: pg.ClientBase): Promise<void> {
  await migrateCell(owner);
  const known = await owner.query<{ code: string; name_hans: string; name_hant: string }>(
    "select code, name_hans, name_hant from cell.county order by code",
  );
  for (const county of known.rows) {
    await migrateCounty(owner, { code: county.code, nameHans: county.name_hans, nameHant: county.name_hant });
  }
}
