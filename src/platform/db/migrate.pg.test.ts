import { expect, test } from "vitest";
import { testCountyCode, useTestCell } from "#testing/cell.ts";
import { migrateCell, migrateCountySchema } from "./migrate.ts";

const test$ = useTestCell();

async function withUnknown(table: string, breaking: boolean, work: () => Promise<unknown>): Promise<unknown> {
  const { owner } = test$.current;
  await owner.query(`insert into ${table} (number, name, hash, breaking) values (9999, 'later', 'x', $1)`, [
    breaking,
  ]);
  try {
    return await work();
  } finally {
    await owner.query(`delete from ${table} where number = 9999`);
  }
}

test("a database that a newer version changed breakingly is refused, in the cell and in a county", async () => {
  const { owner, county } = test$.current;
  const refusal = { code: "database.newer-schema" };
  await expect(withUnknown("cell.migration", true, () => migrateCell(owner))).rejects.toMatchObject(refusal);
  await expect(
    withUnknown(`${county.schema}.migration`, true, () => migrateCountySchema(owner, testCountyCode)),
  ).rejects.toMatchObject(refusal);
});

test("what a newer version only added does not keep an older one from its work", async () => {
  const { owner, county } = test$.current;
  await withUnknown("cell.migration", false, () => migrateCell(owner));
  const newest = await withUnknown(`${county.schema}.migration`, false, () =>
    migrateCountySchema(owner, testCountyCode),
  );
  expect(newest).toBeGreaterThan(0);
});

test("a migration that was edited after it landed is refused by its name", async () => {
  const { owner } = test$.current;
  await owner.query(
    "update cell.migration set hash = 'other' where number = (select min(number) from cell.migration)",
  );
  await expect(migrateCell(owner)).rejects.toMatchObject({ code: "database.migration-changed" });
});
