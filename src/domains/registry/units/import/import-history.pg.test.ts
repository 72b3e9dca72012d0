import fc from "fast-check";
import { expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { useTestCell } from "#testing/cell.ts";
import { importUnits } from "../actions/import-units.ts";
import { machine } from "../../fixtures/small-county.ts";

const test$ = useTestCell({ now: "2026-01-10T09:00:00+08:00" });

/** One list: which of five villages it names, and how it calls each. */
const lists = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  villages: fc.uniqueArray(
    fc.record({ no: fc.integer({ min: 201, max: 205 }), name: fc.constantFrom("甲村", "乙村") }),
    {
      selector: ({ no }) => no,
      minLength: 1,
    },
  ),
});

async function runImport({
  day,
  villages,
}: {
  day: number;
  villages: readonly { no: number; name: string }[];
}) {
  const { cell, county, clock } = test$.current;
  clock.advance(60_000);
  const rows = [
    { row: 2, code: "990101", name: "清溪縣", level: "county", parentCode: "9901" },
    { row: 3, code: "990101100", name: "東鎮", level: "township", parentCode: "990101" },
    ...villages.map(({ no, name }, index) => ({
      row: 4 + index,
      code: `990101100${no}`,
      name,
      level: "village",
      parentCode: "990101100",
    })),
  ];
  const on = `2026-01-${String(day).padStart(2, "0")}`;
  await perform(cell, county, machine, importUnits, { file: { name: "units.csv", hash: "", rows }, on });
  return on;
}

test("lists imported in any order of dates never give a unit two periods, or a code two units, on one day", async () => {
  const { owner } = test$.current;
  await fc.assert(
    fc.asyncProperty(fc.array(lists, { minLength: 2, maxLength: 8 }), async (history) => {
      await owner.query("truncate unit_profile, unit_profile_history");
      for (const list of history) {
        const on = await runImport(list);
        const said = await owner.query<{ code: string; name: string }>(
          `select code, name from unit_profile where code like '990101100___' and valid_from <= $1
             and (valid_to is null or valid_to > $1) order by code`,
          [on],
        );
        const expected = list.villages.map(({ no, name }) => ({ code: `990101100${no}`, name }));
        expect(said.rows).toEqual(expected.toSorted((a, b) => (a.code < b.code ? -1 : 1)));
      }
      const doubled = await owner.query(
        `select from unit_profile a join unit_profile b on a.id < b.id and a.valid && b.valid
         where a.unit_id = b.unit_id or a.code = b.code`,
      );
      expect(doubled.rowCount).toBe(0);
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 120_000);
