import { z } from "zod";

/** Raised when an older program could not read what is written; docs/decisions/0007. */
export const formatVersion = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const plainName = z.string().regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/);

const migration = z.object({ number: z.number().int(), name: z.string(), hash });

const table = z.object({
  schema: plainName,
  table: plainName,
  columns: z.array(plainName).min(1),
  rows: z.number().int(),
  /** Of the uncompressed COPY text. */
  bytes: z.number().int(),
  sha256: hash,
});

const county = z.object({
  code: z.string().regex(/^\d{6}$/),
  migrations: z.array(migration),
  /** Acts and looks that had no number yet, in the order in which they are to get theirs. */
  unsealed: z.array(z.object({ kind: z.enum(["act", "look"]), id: z.uuid() })),
});

export const manifest = z.object({
  format: z.literal(formatVersion),
  createdAt: z.iso.datetime(),
  cell: z.object({ migrations: z.array(migration) }),
  counties: z.array(county),
  tables: z.array(table),
  /** Hash and size; the bytes are in the archive under the hash. */
  files: z.array(z.object({ hash, size: z.number().int() })),
  /** Files that a record named and the store no longer had. */
  missingFiles: z.array(hash),
});

export type Manifest = z.output<typeof manifest>;
export type TableEntry = z.output<typeof table>;
export type CountyEntry = z.output<typeof county>;
export type MigrationEntry = z.output<typeof migration>;

export const manifestName = "manifest.json";
export const manifestHashName = "manifest.sha256";

export function tableFolder(entry: { readonly schema: string; readonly table: string }): string {
  return `${entry.schema}/${entry.table}`;
}
