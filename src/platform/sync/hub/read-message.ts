import type { z } from "zod";
import { syncError } from "./sync-errors.ts";

/** A device's message as its schema gives it. Programs read codes, so no field is named. @throws AppError sync.not-understood */
export function readMessage<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const read = schema.safeParse(body);
  if (!read.success) throw syncError("sync.not-understood");
  return read.data;
}
