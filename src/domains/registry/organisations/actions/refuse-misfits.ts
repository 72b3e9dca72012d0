import type { WriteContext } from "#src/platform/db/context.ts";
import { registryError } from "../../errors.ts";
import { firstMisfit } from "../reads/first-misfit.ts";

/**
 * After an act that changed the kind of organisations or their place in the tree: in the period it changed, each stands
 * under and over only what its kind allows, on every day.
 * @throws AppError registry.kind-in-the-way naming the first pair that does not fit
 */
export async function refuseMisfits(
  ctx: WriteContext,
  nos: readonly number[],
  period: { readonly from: string; readonly until: string | null },
): Promise<void> {
  const misfit = await firstMisfit(ctx, nos, period);
  if (misfit !== undefined) throw registryError("registry.kind-in-the-way", { ...misfit });
}
