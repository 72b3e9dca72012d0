import { expect, test } from "vitest";
import { authTables } from "#src/domains/people/model/personal-fields.ts";
import { erasePersons } from "#src/platform/personal/erase-persons.ts";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
import { erasedColumns } from "#src/platform/personal/personal-tables.ts";
import { useTestCell } from "#testing/cell.ts";
import { domains } from "./domains.ts";
import { notPersonal } from "./fixtures/not-personal.ts";

const world = useTestCell();
const declared = domains.flatMap((domain) => domain.personal ?? []);

/** Every column of a schema that can hold words or secrets. A history has the columns of its table. */
async function columnsIn(schema: string): Promise<readonly string[]> {
  const { rows } = await world.current.owner.query<{ column: string }>(
    `select distinct regexp_replace(table_name, '_history$', '') || '.' || column_name as column
     from information_schema.columns
     where table_schema = $1 and data_type in ('text', 'character varying', 'bytea', 'json', 'jsonb', 'ARRAY', 'tsvector')
     order by 1`,
    [schema],
  );
  return rows.map(({ column }) => column);
}

function namedIn(groups: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.values(groups).flat();
}

test("every column of a county and of schema auth is declared personal, or named as not personal with its reason", async () => {
  const county = declared.flatMap((table) =>
    erasedColumns(table).map((column) => `${table.table}.${column}`),
  );
  const auth = authTables.flatMap(({ table, fields }) =>
    erasedColumns({ fields }).map((column) => `${table}.${column}`),
  );
  expect([...county, ...namedIn(notPersonal.county)].toSorted()).toEqual(
    (await columnsIn(world.current.county.schema)).toSorted(),
  );
  expect([...auth, ...namedIn(notPersonal.auth)].toSorted()).toEqual((await columnsIn("auth")).toSorted());
});

test("every declared table can be erased as it is", async () => {
  const { cell, county } = world.current;
  const store = diskFileStore("unused");
  const erasure = await erasePersons(cell, county, declared, store, ["019a0000-0000-7000-8000-0000000000ff"]);
  expect(erasure).toEqual({ rows: 0, entries: 0, files: [] });
});
