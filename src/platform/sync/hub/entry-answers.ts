import type { ActSubject } from "../../access/action.ts";
import { AppError, type Fault } from "../../errors/app-error.ts";
import { fill, type Language, type Words } from "../../i18n/language.ts";
import type { EntryAnswer } from "../wire.ts";
import { VersionConflict } from "../version-conflict.ts";
import { syncError } from "./sync-errors.ts";

/** What became of an entry, before it has an id: `waitsFor` is the organisation whose holder of the right decides. */
export interface Outcome extends Omit<EntryAnswer, "id"> {
  readonly actId: string | null;
  readonly waitsFor: number | null;
}

export function done(actId: string | null): Outcome {
  return { status: "done", code: null, message: null, detail: null, actId, waitsFor: null };
}

/** `input` is what the writer sent, for a conflict's two versions. */
export function refusal(error: AppError, input: unknown = null): Outcome {
  const told = { code: error.code, message: inThreeLanguages(error.text, error.values) };
  const nothing = { actId: null, waitsFor: null };
  if (error instanceof VersionConflict) {
    return { status: "conflict", ...told, detail: { yours: input, theirs: error.current }, ...nothing };
  }
  const detail = error.faults.length === 0 ? null : { faults: error.faults.map(faultOf) };
  return { status: "refused", ...told, detail, ...nothing };
}

export function toConfirm(organisationNo: number): Outcome {
  const { code, text, values } = syncError("sync.waits");
  const message = inThreeLanguages(text, values);
  return { status: "to-confirm", code, message, detail: null, actId: null, waitsFor: organisationNo };
}

export function organisationOf(
  scope: readonly number[] | undefined,
  about: ActSubject | undefined,
): number | undefined {
  return scope?.[0] ?? about?.organisationNo;
}

type Message = NonNullable<EntryAnswer["message"]>;

export function inThreeLanguages(text: Words, values: Readonly<Record<string, unknown>> = {}): Message {
  const say = (language: Language): string => fill(text, language, values);
  return { hans: say("zh-Hans"), hant: say("zh-Hant"), en: say("en") };
}

function faultOf({ field, text, values }: Fault): { field: string; message: Message } {
  return { field, message: inThreeLanguages(text, values) };
}
