import { holdsRight, perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { parseInput } from "#src/platform/errors/parse-input.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { confirmDuty } from "../actions/decide-duty.ts";
import { proposeDuty } from "../actions/propose-duty.ts";
import { dutyKinds } from "../model/separated-duties.ts";
import { peopleError } from "../people-errors.ts";
import { dutyChangeById } from "../reads/duty-changes.ts";
import type { PostHolder, PostHolders } from "../reads/holders-without-account.ts";

/** Where a proposal or a confirmation comes in. */
export interface DutyDoor {
  readonly cell: Cell;
  readonly county: County;
  readonly actor: Actor;
  /** Who holds a post today; the registry knows. */
  readonly postHolders: PostHolders;
}

const job: Actor = { kind: "system", job: "people.read-duties" };

/** Everyone who holds a separated duty today. Asked as the system: the second administrator reads no posts. */
export async function dutyHolders(door: Omit<DutyDoor, "actor">): Promise<readonly PostHolder[]> {
  const holders = await withCounty(door.cell, door.county, job, (ctx) => door.postHolders(ctx));
  return holders.filter(({ post }) => dutyKinds.some((duty) => duty === post));
}

/**
 * Proposes a change of duties that could be carried out today. Errors: those of the action, and
 * @throws AppError people.duties-apart, people.duty-not-held
 */
export async function proposeDutyChange(door: DutyDoor, asked: unknown): Promise<void> {
  const input = parseInput(proposeDuty.input, asked);
  await requireFirst(door, proposeDuty.name);
  await requirePossible(door, input);
  await perform(door.cell, door.county, door.actor, proposeDuty, input);
}

/** Confirms a proposal that can still be carried out. Errors: those of the action, and the same. */
export async function confirmDutyChange(door: DutyDoor, asked: unknown): Promise<void> {
  const input = parseInput(confirmDuty.input, asked);
  await requireFirst(door, confirmDuty.name);
  const change = await withCounty(door.cell, door.county, door.actor, (ctx) =>
    dutyChangeById(ctx, input.changeId),
  );
  if (change !== undefined) await requirePossible(door, change);
  await perform(door.cell, door.county, door.actor, confirmDuty, input);
}

/** What the registry would say is told only to those who may ask. */
async function requireFirst(door: DutyDoor, right: string): Promise<void> {
  const holds = await withCounty(door.cell, door.county, door.actor, async (ctx) => holdsRight(ctx, right));
  if (!holds) throw platformError("access.not-allowed");
}

async function requirePossible(
  door: DutyDoor,
  change: { readonly personId: string; readonly duty: string; readonly change: "appoint" | "end" },
): Promise<void> {
  const held = (await dutyHolders(door)).filter(({ personId }) => personId === change.personId);
  if (change.change === "appoint" && held.length > 0) throw peopleError("people.duties-apart");
  if (change.change === "end" && !held.some(({ post }) => post === change.duty))
    throw peopleError("people.duty-not-held");
}
