import type { World } from "../world.ts";

/** Sets the hub back; what devices were answered then says nothing where the hub has forgotten it, or says it otherwise. */
export async function outdating(world: World, restore: () => Promise<boolean>): Promise<boolean> {
  const before = await answersAt(world);
  if (!(await restore())) return false;
  const after = await answersAt(world);
  for (const { store, written } of world.everyDevice) {
    for (const { id } of written) if (before.get(id) !== after.get(id)) store.outdate(id);
  }
  return true;
}

async function answersAt({ hub }: World): Promise<ReadonlyMap<string, string>> {
  const { rows } = await hub.database.owner.query<{ id: string; status: string }>(
    "select id, status from sync_entry",
  );
  return new Map(rows.map(({ id, status }) => [id, status]));
}
