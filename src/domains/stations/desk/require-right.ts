import { holdsRight } from "#src/platform/access/action.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";

/** @throws AppError access.not-allowed */
export function requireRight(ctx: ReadContext, right: string): void {
  if (!holdsRight(ctx, right)) throw platformError("access.not-allowed");
}
