import type { RouterContextProvider } from "react-router";
import { z } from "zod";
import {
  deskContext,
  formValues,
  type RefusedForm,
  refusedForm,
} from "#src/platform/access/request-context.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { parseInput, say, sayTooLong } from "#src/platform/errors/parse-input.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { confirmEntry, declineEntry } from "#src/platform/sync/hub/confirm-entry.ts";
import { syncOf } from "#src/platform/sync/hub/desk-sync.ts";

const missing = say("请写明原因。", "請寫明原因。", "Please give the reason.");

const decision = z.discriminatedUnion("act", [
  z.object({ act: z.literal("confirm"), entryId: z.uuid() }),
  z.object({
    act: z.literal("decline"),
    entryId: z.uuid(),
    reason: z.string().trim().min(1, missing).max(200, sayTooLong(200)),
  }),
]);

/** Confirms or returns the entry that a form names. @returns the form, when it has to be mended. */
export async function decideOnEntry(
  context: Readonly<RouterContextProvider>,
  form: FormData,
): Promise<RefusedForm | undefined> {
  const { county, actor, language, writable } = context.get(deskContext);
  const values = formValues(form);
  try {
    if (!writable) throw platformError("desk.looking-back");
    if (actor.kind !== "person") throw platformError("access.sign-in-needed");
    const decided = parseInput(decision, values);
    if (decided.act === "confirm") await confirmEntry(syncOf(context), county, actor, decided.entryId);
    else await declineEntry(syncOf(context), county, actor, decided.entryId, decided.reason);
    return undefined;
  } catch (error) {
    if (error instanceof AppError && error.givesFormBack) return refusedForm(error, values, language);
    throw error;
  }
}
