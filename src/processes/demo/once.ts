import { sql } from "kysely";
import { z } from "zod";
import { type Action, defineAction, perform } from "#src/platform/access/action.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { parseInput } from "#src/platform/errors/parse-input.ts";
import { type Demo, machine } from "./demo.ts";

const noteOf = (step: string): string => `demo.${step}`;

/**
 * One act of the demo, done once: what it writes and the note that it is done are one transaction, so that a start that
 * was interrupted goes on where it stopped.
 */
export async function once(
  demo: Demo,
  step: string,
  write: (ctx: WriteContext) => Promise<void>,
): Promise<void> {
  if (await isDone(demo, step)) return;
  const action = defineAction({
    name: noteOf(step),
    input: z.null(),
    needs: "right",
    run: async (ctx) => {
      if (await takeNote(ctx, step, demo.day)) await write(ctx);
    },
  });
  await perform(demo.cell, demo.county, machine, action, null);
}

export async function isDone(demo: Pick<Demo, "cell" | "county">, step: string): Promise<boolean> {
  return (await dayOfStep(demo, step)) !== undefined;
}

/** The demo's day as a finished step noted it. */
export function dayOfStep(demo: Pick<Demo, "cell" | "county">, step: string): Promise<string | undefined> {
  return withCounty(demo.cell, demo.county, machine, async (ctx) => {
    const found = await sql<{ day: string }>`
      select value ->> 'day' as day from setting where name = ${noteOf(step)}
    `.execute(ctx.db);
    return found.rows[0]?.day;
  });
}

/** False when another process has taken the step before. */
async function takeNote(ctx: WriteContext, step: string, day: string): Promise<boolean> {
  const taken = await sql<{ name: string }>`
    insert into setting (name, value) values (${noteOf(step)}, ${JSON.stringify({ day })}::jsonb)
    on conflict (name) do nothing returning name
  `.execute(ctx.db);
  return taken.rows.length > 0;
}

/** Runs an action of a domain as a part of the present act. */
export function within<Schema extends z.ZodType, Result>(
  ctx: WriteContext,
  action: Action<Schema, Result>,
  input: z.input<Schema>,
): Promise<Result> {
  return action.run(ctx, parseInput(action.input, input));
}
