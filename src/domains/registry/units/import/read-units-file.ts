import { createHash } from "node:crypto";
import { CsvError, parse } from "csv-parse/sync";
import type { Fault } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";
import { registryError } from "../../errors.ts";
import { mostBytes, mostRows, type RawUnitRow, unitColumns, type UnitsFile } from "../model/units-file.ts";
import { importFaulty } from "./import-faulty.ts";
import { decodeText } from "./decode-text.ts";

/**
 * Reads a list of units from a file's bytes, never holding more than the limit of them.
 * @throws AppError registry.import-too-long, registry.import-not-text, registry.import-columns,
 * registry.import-unreadable, registry.import-faulty
 */
export async function readUnitsFile(name: string, bytes: AsyncIterable<Uint8Array>): Promise<UnitsFile> {
  const content = await takeBytes(name, bytes);
  const records = readRecords(decodeText(name, content));
  const hash = createHash("sha256").update(content).digest("hex");
  const [heading, ...rest] = records;
  const columns = columnsOf(heading ?? []);
  if (rest.length > mostRows) throw tooLong(name);
  return { name, hash, rows: rowsOf(rest, columns, heading?.length ?? 0) };
}

async function takeBytes(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > mostBytes) throw tooLong(name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLong(file: string) {
  return registryError("registry.import-too-long", {
    file,
    limit: mostRows,
    megabytes: mostBytes / 1024 / 1024,
  });
}

function readRecords(text: string): string[][] {
  try {
    return parse(text, { relax_column_count: true, max_record_size: 100_000, trim: true, to: mostRows + 2 });
  } catch (error) {
    if (error instanceof CsvError)
      throw registryError("registry.import-unreadable", { row: Number(error["records"]) + 1 });
    throw error;
  }
}

function columnsOf(heading: readonly string[]): Readonly<Record<(typeof unitColumns)[number], number>> {
  const names = heading.map((name) => name.toLowerCase());
  const missing = unitColumns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw registryError("registry.import-columns", {
      expected: unitColumns.join(", "),
      missing: missing.join(", "),
    });
  }
  return {
    code: names.indexOf("code"),
    name: names.indexOf("name"),
    level: names.indexOf("level"),
    parent_code: names.indexOf("parent_code"),
  };
}

const wrongCount = words(
  "这一行有 {found} 列，应有 {expected} 列。名称里有逗号的，请用引号括起来。",
  "這一行有 {found} 列，應有 {expected} 列。名稱裡有逗號的，請用引號括起來。",
  "This row has {found} columns instead of {expected}. Please put quotation marks round a name with a comma.",
);

function rowsOf(
  records: readonly (readonly string[])[],
  columns: ReturnType<typeof columnsOf>,
  width: number,
): readonly RawUnitRow[] {
  const faults: Fault[] = [];
  const rows = records.flatMap((record, index): RawUnitRow[] => {
    if (record.every((cell) => cell === "")) return [];
    const row = index + 2;
    if (record.length !== width) {
      faults.push({ row, field: "", text: wrongCount, values: { found: record.length, expected: width } });
    }
    const cell = (column: keyof typeof columns) => record[columns[column]] ?? "";
    return [
      { row, code: cell("code"), name: cell("name"), level: cell("level"), parentCode: cell("parent_code") },
    ];
  });
  if (faults.length > 0) throw importFaulty(faults);
  return rows;
}
