import { expect, test } from "vitest";
import { mostBytes, mostRows } from "../model/units-file.ts";
import { readUnitsFile } from "./read-units-file.ts";

async function* chunksOf(...chunks: readonly Uint8Array[]) {
  yield* chunks;
}

const heading = "code,name,level,parent_code\n";
const text = `${heading}120118,静海区,county,1201\n`;
const rows = [{ row: 2, code: "120118", name: "静海区", level: "county", parentCode: "1201" }];

/** 静海区 in GB18030. */
const gb18030 = Buffer.concat([
  Buffer.from(`${heading}120118,`),
  Buffer.from([0xbe, 0xb2, 0xba, 0xa3, 0xc7, 0xf8]),
  Buffer.from(",county,1201\n"),
]);

test.each([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with a byte-order mark", Buffer.from(`\uFEFF${text}`)],
  ["UTF-16 with a byte-order mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["GB18030", gb18030],
  [
    "quotation marks, other order, further columns",
    Buffer.from('level,"name",code,note,parent_code\r\ncounty,"静海区",120118,x,1201\r\n'),
  ],
])("reads %s", async (_name, bytes) => {
  expect((await readUnitsFile("units.csv", chunksOf(bytes))).rows).toEqual(rows);
});

test("rows count as in a spreadsheet, empty ones left out", async () => {
  const file = await readUnitsFile(
    "units.csv",
    chunksOf(Buffer.from(`${heading},,,\n120118,静海区,county,1201\n`)),
  );
  expect(file.rows).toEqual([{ ...rows[0], row: 3 }]);
});

test.each([
  ["a workbook named .csv", Buffer.from("PK\u0003\u0004rest"), "registry.import-not-text"],
  ["bytes that are no text", Buffer.from([0x61, 0x00, 0x62]), "registry.import-not-text"],
  ["no Chinese encoding at all", Buffer.from([0x61, 0xff, 0xff, 0xff]), "registry.import-not-text"],
  ["nothing", Buffer.from(""), "registry.import-columns"],
  ["other columns", Buffer.from("id,title\n1,x\n"), "registry.import-columns"],
  [
    "a quotation mark without partner",
    Buffer.from(`${heading}120118,"静海区,county,1201\n`),
    "registry.import-unreadable",
  ],
  ["a row without end", Buffer.from(`${heading}${"x".repeat(200_000)}`), "registry.import-unreadable"],
  [
    "a row with a column too many",
    Buffer.from(`${heading}120118,静海区,county,1201,x\n`),
    "registry.import-faulty",
  ],
])("refuses %s", async (_name, bytes, code) => {
  await expect(readUnitsFile("units.csv", chunksOf(bytes))).rejects.toMatchObject({ code });
});

test("a hundred megabytes are refused after the limit, not after the last byte", async () => {
  let taken = 0;
  async function* endless() {
    const chunk = Buffer.alloc(1024 * 1024, "x");
    for (; taken < 100; taken++) yield chunk;
  }
  await expect(readUnitsFile("units.csv", endless())).rejects.toMatchObject({
    code: "registry.import-too-long",
  });
  expect(taken).toBeLessThanOrEqual(mostBytes / 1024 / 1024 + 1);
});

test("more rows than the limit are refused", async () => {
  const many = heading + "1,a,county,1\n".repeat(mostRows + 1);
  await expect(readUnitsFile("units.csv", chunksOf(Buffer.from(many)))).rejects.toMatchObject({
    code: "registry.import-too-long",
    values: { limit: mostRows },
  });
});
