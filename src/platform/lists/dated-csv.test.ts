import { expect, test } from "vitest";
import { words } from "../i18n/language.ts";
import { csvAnswer, datedCsv } from "./dated-csv.ts";

const head = words("名", "名", "name");
const csvOf = (cells: readonly string[], knownAt: string | null = null) =>
  datedCsv(
    {
      title: "人員名單",
      asOf: { on: "2026-10-01", knownAt },
      takenAt: "2026-11-30 18:00",
      columns: [{ head, cell: (row: string) => row }],
      rows: cells,
    },
    "zh-Hant",
  );

test("the head carries both dates, and Excel knows the encoding", () => {
  expect(csvOf(["王"]).split("\r\n")).toEqual([
    '\uFEFF"人員名單"',
    '"日期","2026-10-01"',
    '"截至何時的登記","2026-11-30 18:00"',
    '"行數","1"',
    "",
    '"名"',
    '"王"',
    "",
  ]);
  expect(csvOf([], "2026-10-05T15:59:59Z")).toContain('"截至何時的登記","2026-10-05T15:59:59Z"');
});

test.each([
  ["=HYPERLINK(1)", `"'=HYPERLINK(1)"`],
  ["+1", `"'+1"`],
  ["-1", `"'-1"`],
  ["@a", `"'@a"`],
  [" =1", `"' =1"`],
  ["\t=1", `"'\t=1"`],
  ["＝1", `"'＝1"`],
  ["王=小", '"王=小"'],
  ['他說"好"', '"他說""好"""'],
  ["一\n二", '"一\n二"'],
  ["138****5678", '"138****5678"'],
])("the cell %j is written so that it is text", (cell, written) => {
  expect(csvOf([cell]).endsWith(`"名"\r\n${written}\r\n`)).toBe(true);
});

test("the answer is a file of that name, kept by nobody", () => {
  const { headers } = csvAnswer("名單 2026-10-01", "x");
  expect(headers.get("content-disposition")).toContain(
    "filename*=UTF-8''%E5%90%8D%E5%96%AE%202026-10-01.csv",
  );
  expect(headers.get("cache-control")).toBe("no-store");
});
