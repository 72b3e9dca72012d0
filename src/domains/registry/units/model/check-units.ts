import type { Fault } from "#src/platform/errors/app-error.ts";
import { type Words, words } from "#src/platform/i18n/language.ts";
import { codeAtLevel, digitsOf, kindOf, levelAbove, type UnitLevel, unitLevels } from "./unit-code.ts";
import type { UnitKind } from "./unit-kinds.ts";
import type { RawUnitRow } from "./units-file.ts";

/** A row that passed every check; `parentCode` is null for the top of the file when nothing above it is known. */
export interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentCode: string | null;
}

const texts = {
  codeMissing: words("没有填代码，请补上。", "沒有填代碼，請補上。", "The code is missing; please give it."),
  codeForm: words(
    "代码“{code}”不对：这一级应为 {digits} 位数字，末三位不为 000。",
    "代碼「{code}」不對：這一級應為 {digits} 位數字，末三位不為 000。",
    "The code “{code}” does not fit: this level has {digits} digits, the last three not 000.",
  ),
  codeTwice: words(
    "代码 {code} 与第 {other} 行重复，请改正其中一行。",
    "代碼 {code} 與第 {other} 行重複，請改正其中一行。",
    "The code {code} stands in row {other} already; please mend one of the two.",
  ),
  nameMissing: words("没有填名称，请补上。", "沒有填名稱，請補上。", "The name is missing; please give it."),
  nameLong: words("名称最多 100 个字。", "名稱最多 100 個字。", "A name has at most 100 characters."),
  nameForm: words(
    "名称里有看不见的控制字符，请重打一遍。",
    "名稱裡有看不見的控制字符，請重打一遍。",
    "The name has invisible control characters; please type it anew.",
  ),
  level: words(
    "级别“{level}”不认识，只能是 county、township、village。",
    "級別「{level}」不認識，只能是 county、township、village。",
    "The level “{level}” is not known; it is county, township or village.",
  ),
  parentMissing: words(
    "没有填上级代码，请补上。",
    "沒有填上級代碼，請補上。",
    "The parent's code is missing; please give it.",
  ),
  parentForm: words(
    "上级代码“{parent}”不对：应是本代码的前 {digits} 位。",
    "上級代碼「{parent}」不對：應是本代碼的前 {digits} 位。",
    "The parent's code “{parent}” does not fit: it is the first {digits} digits of this code.",
  ),
  orphan: words(
    "上级 {parent} 既不在文件里，也没有登记过。请把上级也写进文件。",
    "上級 {parent} 既不在文件裡，也沒有登記過。請把上級也寫進文件。",
    "The parent {parent} is neither in the file nor registered. Please add its row to the file.",
  ),
} satisfies Record<string, Words>;

const longestName = 100;

/**
 * Checks every row of a list and gives either the rows or all faults. `registered` tells whether a unit with a code is
 * already known, so that a file may hold a part of a county.
 */
export function checkUnits(
  rows: readonly RawUnitRow[],
  registered: (code: string) => boolean,
): { readonly units: readonly UnitRow[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const placed = rows.map((row) => placeOf(row, faults));
  const firstRow = new Map<string, number>();
  for (const each of placed) {
    if (each === undefined) continue;
    const other = firstRow.get(each.code);
    if (other === undefined) firstRow.set(each.code, each.raw.row);
    else faults.push(fault(each.raw, "code", texts.codeTwice, { code: each.code, other }));
  }
  const known = (code: string) => firstRow.has(code) || registered(code);
  const units = placed.flatMap((each) => (each === undefined ? [] : unitOf(each, known, faults)));
  return { units, faults: faults.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

interface Placed {
  readonly raw: RawUnitRow;
  readonly level: UnitLevel;
  readonly code: string;
}

function placeOf(raw: RawUnitRow, faults: Fault[]): Placed | undefined {
  checkName(raw, faults);
  const level = unitLevels.find((each) => each === raw.level);
  if (level === undefined) faults.push(fault(raw, "level", texts.level, { level: raw.level }));
  if (raw.code === "") faults.push(fault(raw, "code", texts.codeMissing));
  if (level === undefined || raw.code === "") return undefined;
  const code = codeAtLevel(raw.code, level);
  if (code !== undefined) return { raw, level, code };
  faults.push(fault(raw, "code", texts.codeForm, { code: raw.code, digits: digitsOf(level) }));
  return undefined;
}

function checkName(raw: RawUnitRow, faults: Fault[]): void {
  if (raw.name === "") faults.push(fault(raw, "name", texts.nameMissing));
  else if (raw.name.length > longestName) faults.push(fault(raw, "name", texts.nameLong));
  else if (/\p{Cc}/u.test(raw.name)) faults.push(fault(raw, "name", texts.nameForm));
}

function unitOf({ raw, level, code }: Placed, known: (code: string) => boolean, faults: Fault[]): UnitRow[] {
  const above = levelAbove(level);
  const unit = { code, name: raw.name, kind: kindOf(code, level) };
  if (above === null) {
    if (!code.startsWith(raw.parentCode)) {
      faults.push(fault(raw, "parent_code", texts.parentForm, { parent: raw.parentCode, digits: 4 }));
    }
    return [{ ...unit, parentCode: null }];
  }
  const parentCode = code.slice(0, digitsOf(above));
  if (raw.parentCode === "") faults.push(fault(raw, "parent_code", texts.parentMissing));
  else if (codeAtLevel(raw.parentCode, above) !== parentCode) {
    faults.push(
      fault(raw, "parent_code", texts.parentForm, { parent: raw.parentCode, digits: parentCode.length }),
    );
  } else if (!known(parentCode)) {
    faults.push(fault(raw, "parent_code", texts.orphan, { parent: parentCode }));
  }
  return [{ ...unit, parentCode }];
}

function fault(raw: RawUnitRow, field: string, text: Words, values?: Fault["values"]): Fault {
  return { row: raw.row, field, text, ...(values !== undefined && { values }) };
}
