import { fill, type Language, type Words } from "../i18n/language.ts";

export interface ErrorKind {
  readonly status: number;
  readonly text: Words;
}

/** One faulty place in an input: a form field, or a row and column of a file. */
export interface Fault {
  readonly field: string;
  readonly row?: number;
  readonly text: Words;
  readonly values?: Readonly<Record<string, unknown>>;
}

const insufficientStorage = 507;

/**
 * What a person is told when something cannot be done. `code` is stable and documented in db/ERRORS.md; `values`
 * fill the text's marks and must hold no personal data, since they reach logs.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: string;
  readonly status: number;
  readonly text: Words;
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];

  constructor(
    code: string,
    kind: ErrorKind,
    values: Readonly<Record<string, unknown>> = {},
    faults: readonly Fault[] = [],
  ) {
    super(`${code}: ${fill(kind.text, "en", values)}`);
    this.code = code;
    this.status = kind.status;
    this.text = kind.text;
    this.values = values;
    this.faults = faults;
  }

  /** Whether a form comes back as it was typed: its sender can mend it, or send it again once there is room. */
  get givesFormBack(): boolean {
    return this.status < 500 || this.status === insufficientStorage;
  }

  say(language: Language): string {
    return fill(this.text, language, this.values);
  }
}

const declared = new Map<string, ErrorKind>();

/** Every error declared by the modules loaded so far, by its code; db/ERRORS.md is written from it. */
export function declaredErrors(): ReadonlyMap<string, ErrorKind> {
  return declared;
}

/** Declares a room's errors; the result makes one: `throw registryError("registry.tree-loop", { name })`. */
export function defineErrors<const K extends Readonly<Record<string, ErrorKind>>>(kinds: K) {
  for (const [code, kind] of Object.entries(kinds)) declared.set(code, kind);
  return (
    code: keyof K & string,
    values?: Readonly<Record<string, unknown>>,
    faults?: readonly Fault[],
  ): AppError => new AppError(code, kinds[code] as ErrorKind, values, faults);
}
