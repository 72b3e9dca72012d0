import type { Words } from "../i18n/language.ts";

/** One personal field of a table of the county: why it is held and who sees it. Every such column is declared. */
export interface PersonalField {
  readonly column: string;
  /** `text`: whatever a person wrote or was written about one; `file`: the hash of a stored file about the person. */
  readonly kind: "name" | "phone" | "identity-number" | "address" | "text" | "file";
  /** For encrypted columns: the name it is sealed under, and the column with its look-up hash. */
  readonly sealed?: { readonly as: string; readonly lookup?: string };
  readonly purpose: Words;
  /** The law or the consent it rests on. */
  readonly basis: Words;
  /** The right that shows it in clear; null: whoever may see the row. */
  readonly unmaskedBy: string | null;
}

/** A table that holds personal fields. Its history table, when it has one, is meant with it. */
export interface PersonalTable {
  readonly table: string;
  /** The column with the person the row is about: `id` in person, mostly `person_id` elsewhere. */
  readonly subject: string;
  /** A boolean column that says that the row was erased. */
  readonly erasedMark?: string;
  /** How long, in words for the person. */
  readonly kept: Words;
  /** How long, for the retention job: so many years after the date in `endColumn`. */
  readonly erasedAfter?: { readonly endColumn: string; readonly years: number };
  readonly fields: readonly PersonalField[];
}

/** Declares what a domain holds about persons; the domain's manifest carries it. */
export function declarePersonalFields(...tables: readonly PersonalTable[]): readonly PersonalTable[] {
  return tables;
}

/** Every column that erasing blanks: the fields and the look-up hashes beside them. */
export function erasedColumns(table: Pick<PersonalTable, "fields">): readonly string[] {
  return table.fields.flatMap((field) =>
    field.sealed?.lookup === undefined ? [field.column] : [field.column, field.sealed.lookup],
  );
}
