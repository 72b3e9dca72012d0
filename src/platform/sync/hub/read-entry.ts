import { createHash } from "node:crypto";
import { z } from "zod";
import type { Entry } from "../wire.ts";
import { canonicalJson } from "./canonical-json.ts";

/** As PostgreSQL says it again, by which it is found when it comes once more. */
const uuid = z.uuid().toLowerCase();

const named = z.object({ id: uuid });

const entryShape = z.object({
  id: uuid,
  action: z.string().regex(/^[a-z0-9.-]{1,100}$/),
  author: uuid,
  onBehalfOf: uuid.nullish(),
  madeAt: z.iso.datetime({ offset: true }),
  input: z.unknown(),
  files: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(20)
    .optional(),
});

/** An entry as it came. Whatever has an id is stored and answered under it, be it ever so wrong. */
export type ReceivedEntry =
  | { readonly read: "whole"; readonly entry: Entry; readonly hash: Buffer }
  | { readonly read: "bad"; readonly id: string; readonly hash: Buffer }
  | { readonly read: "nameless" };

export function readEntry(value: unknown): ReceivedEntry {
  const hash = hashOf(value);
  const id = named.safeParse(value);
  if (!id.success || hash === undefined) return { read: "nameless" };
  const whole = entryShape.safeParse(value);
  if (!whole.success) return { read: "bad", id: id.data.id, hash };
  const { onBehalfOf = null, files = [], ...rest } = whole.data;
  return { read: "whole", entry: { ...rest, onBehalfOf, files }, hash };
}

/** Undefined for what is nested too deep to be anything a person wrote. */
function hashOf(value: unknown): Buffer | undefined {
  try {
    return createHash("sha256").update(canonicalJson(value)).digest();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
