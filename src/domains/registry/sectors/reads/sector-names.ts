import type { ReadContext } from "#src/platform/db/context.ts";
import { registryError } from "../../errors.ts";

/** What a sector is called now. @throws AppError registry.sector-unknown */
export async function requireSector(ctx: ReadContext, sectorId: string): Promise<string> {
  const found = await ctx.db
    .selectFrom("sector")
    .select("name")
    .where("id", "=", sectorId)
    .executeTakeFirst();
  if (found === undefined) throw registryError("registry.sector-unknown");
  return found.name;
}

/** @throws AppError registry.sector-name-taken when another sector is called so. */
export async function refuseTakenSectorName(ctx: ReadContext, sectorId: string, name: string): Promise<void> {
  const found = await ctx.db
    .selectFrom("sector")
    .select("id")
    .where("name", "=", name)
    .where("id", "<>", sectorId)
    .executeTakeFirst();
  if (found !== undefined) throw registryError("registry.sector-name-taken", { name });
}
