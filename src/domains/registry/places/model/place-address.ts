import { z } from "zod";
import { say } from "#src/platform/errors/parse-input.ts";

/** Where a place is found, as people write it; no coordinates. May be empty: the name often says enough. */
export const placeAddress = z
  .string()
  .trim()
  .max(200, say("地址最多 200 个字。", "地址最多 200 個字。", "An address has at most 200 characters."))
  .default("");
