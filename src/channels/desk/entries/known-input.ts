import { fill, type Language, type Words } from "#src/platform/i18n/language.ts";
import { entriesWords } from "./entries-words.ts";

/** The members that entries of today's offline actions have; all of them were checked when they arrived. */
export interface KnownInput {
  readonly taskId?: string;
  readonly noticeId?: string;
  readonly subjectId?: string;
  readonly title?: string;
  readonly text?: string;
  readonly remark?: string;
  readonly doneOn?: string;
  readonly acknowledgedOn?: string;
  readonly confirmedOn?: string;
  readonly photos?: readonly string[];
}

/** What came may be anything: only texts and lists are shown. */
export function inputOf({ input }: { readonly input: unknown }): KnownInput {
  if (typeof input !== "object" || input === null) return {};
  return Object.fromEntries(
    Object.entries(input).filter(([name, value]) =>
      name === "photos" ? Array.isArray(value) : typeof value === "string",
    ),
  );
}

export function subjectsOf(entry: { readonly input: unknown }): readonly string[] {
  const { taskId, noticeId, subjectId } = inputOf(entry);
  return [taskId, noticeId, subjectId].filter((id) => id !== undefined);
}

export function factsOf(
  { doneOn, acknowledgedOn, confirmedOn, photos = [] }: KnownInput,
  language: Language,
): string[] {
  const dated = (text: Words, day: string | undefined): string =>
    day === undefined ? "" : fill(text, language, { day });
  return [
    dated(entriesWords.doneOn, doneOn),
    dated(entriesWords.acknowledgedOn, acknowledgedOn),
    dated(entriesWords.confirmedOn, confirmedOn),
    photos.length === 0 ? "" : fill(entriesWords.photos, language, { count: photos.length }),
  ];
}
