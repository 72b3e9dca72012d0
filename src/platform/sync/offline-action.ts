import type { z } from "zod";
import type { Action, ActSubject } from "../access/action.ts";
import type { AskedAhead } from "../db/ask-ahead.ts";
import type { ReadContext, WriteContext } from "../db/context.ts";

/**
 * An action that devices may send, whatever it takes and gives: every `defineAction(…)` is one. It must come out the same
 * when it is done days after the person was told "saved": ids come in the input; days too where the writer says them, otherwise
 * they are `writtenOn`. Sent again it changes nothing; said otherwise under the same id it is a conflict, never done.
 */
export interface OfflineAction {
  readonly name: string;
  readonly input: z.ZodType;
  readonly needs: Action<z.ZodType, unknown>["needs"];
  readonly scope?: (ctx: ReadContext, input: never) => Promise<readonly number[]> | readonly number[];
  readonly about?: (input: never) => ActSubject;
  readonly payload?: (input: never) => unknown;
  readonly files?: (input: never) => readonly string[];
  readonly asksOnce?: true;
  readonly ahead?: (input: never) => AskedAhead;
  readonly run: (ctx: WriteContext, input: never) => Promise<unknown>;
}
