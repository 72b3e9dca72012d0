import { expect, test } from "vitest";
import { erasePersons } from "#src/platform/personal/erase-persons.ts";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
import { erasedColumns } from "#src/platform/personal/personal-tables.ts";
import { useTestCell } from "#testing/cell.ts";
import { domains } from "./domains.ts";

const world = useTestCell();
const declared = domains.flatMap((domain) => domain.personal ?? []);

/** Column names that never stand for anything but a person's own data. */
const tellsOfPersons = "_sealed$|_lookup$|(^|_)(phone|mobile|identity|birth|address)(_|$)";

/** Of places and offices, not of persons. */
const notOfPersons = ["place_profile.address"];

test("every column that holds personal data by its name is declared", async () => {
  const { rows } = await world.current.owner.query<{ column: string }>(
    `select table_name || '.' || column_name as column from information_schema.columns
     where table_schema = current_schema and column_name ~ $1 and table_name !~ '_history$' order by 1`,
    [tellsOfPersons],
  );
  const known = declared
    .flatMap((table) => erasedColumns(table).map((column) => `${table.table}.${column}`))
    .concat(notOfPersons);
  expect(rows.map((row) => row.column).filter((column) => !known.includes(column))).toEqual([]);
});

test("every declared table can be erased as it is", async () => {
  const { cell, county } = world.current;
  const store = diskFileStore("unused");
  const erasure = await erasePersons(cell, county, declared, store, ["019a0000-0000-7000-8000-0000000000ff"]);
  expect(erasure).toEqual({ rows: 0, entries: 0, files: [] });
});
