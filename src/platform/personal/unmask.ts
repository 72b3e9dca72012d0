import { type LoggedContext, recordLook } from "../audit/record-look.ts";
import { platformError } from "../errors/platform-errors.ts";
import { isStorable } from "../errors/unstorable-fields.ts";
import type { FieldCipher } from "./field-cipher.ts";

export interface UnmaskRequest {
  readonly sealed: Buffer;
  /** The name it was sealed under, e.g. `person.phone`. */
  readonly field: string;
  /** The person the value is about, who can see that it was shown. */
  readonly subjectId: string;
  /** Why it is needed, in the words of whoever asks. */
  readonly reason: string;
}

/**
 * Shows a masked value in clear and records that it was shown. The caller has required the right `unmaskedBy` names.
 * @throws AppError input.unstorable for a reason that the database would keep in JSON but nobody could read out again.
 */
export async function unmask(
  ctx: LoggedContext,
  cipher: FieldCipher,
  request: UnmaskRequest,
): Promise<string> {
  const { sealed, field, subjectId, reason } = request;
  if (!isStorable(reason)) throw platformError("input.unstorable");
  await recordLook(ctx, { kind: "unmask", purpose: field, detail: { reason } }, [subjectId]);
  return cipher.reveal(sealed, field);
}
