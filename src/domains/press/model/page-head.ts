/** A day as an article names it. The print often leaves the year out: the editor then adds it. */
export interface ArticleDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

const fullDate = /(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/u;
const dayOfYear = /(\d{1,2})月(\d{1,2})日/u;
const dispatch = /^(?:\p{Script=Han}{2,8}\s*)?[(（]((?:记者|記者|通讯员|通訊員)[^()（）]{1,40})[)）]\s*/u;

/** The day a text names first, with its year when that is given; undefined without one that the calendar has. */
export function dateIn(text: string): ArticleDate | undefined {
  const full = fullDate.exec(text);
  const [year, month, day] = full
    ? full.slice(1).map(Number)
    : [undefined, ...(dayOfYear.exec(text) ?? []).slice(1).map(Number)];
  if (month === undefined || day === undefined || !isDay(year ?? 2000, month, day)) return undefined;
  return { ...(year !== undefined && { year }), month, day };
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The writers named at the head of a report: 「本報訊 (記者X)」 gives 「記者X」. The words stay in the text. */
export function bylineOf(paragraph: string): string | undefined {
  return dispatch.exec(paragraph)?.[1]?.trim();
}

/** The day a report gives right after its head. */
export function dateAfterByline(paragraph: string): ArticleDate | undefined {
  const head = dispatch.exec(paragraph)?.[0];
  return head === undefined ? undefined : dateIn(paragraph.slice(head.length, head.length + 12));
}

/** A short line without a sentence, above the first paragraph. */
export function isTitle(line: string): boolean {
  return (
    line.length <= 60 && /\p{Script=Han}/u.test(line) && !/[。！？；，,;]/u.test(line) && !fullDate.test(line)
  );
}

/** The line with day, source and author that pages put under the title. */
export function isDateLine(line: string): boolean {
  return line.length <= 80 && fullDate.test(line) && !line.includes("。");
}
