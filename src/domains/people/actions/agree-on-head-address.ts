import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { headAddressSetting, headProposalSetting, isHeadAddress } from "#src/platform/audit/head-address.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { say } from "#src/platform/errors/parse-input.ts";
import { writeSetting } from "#src/platform/settings/write-setting.ts";
import { dutyOrganisationNo } from "../model/separated-duties.ts";
import { peopleError } from "../people-errors.ts";
import { headProposal } from "../reads/head-address.ts";

const form = say(
  "请填写 https:// 开头的网址，里面不带用户名和密码。",
  "請填寫 https:// 開頭的網址，裡面不帶用戶名和密碼。",
  "Please give an address that begins with https:// and has no name or password in it.",
);

const address = z
  .string(form)
  .trim()
  .refine((text) => text === "" || isHeadAddress(text), form)
  .pipe(z.string().max(300, form));

/**
 * Proposes where the heads of the audit are sent; empty: nowhere. It holds once the auditor agrees: whoever rules the
 * machine must not turn the witness away alone. A proposal takes an earlier one's place. Right: people.propose-head-address.
 */
export const proposeHeadAddress = defineAction({
  name: "people.propose-head-address",
  input: z.object({ address }),
  needs: "right",
  scope: () => [dutyOrganisationNo],
  run: (ctx, input) => writeSetting(ctx, headProposalSetting, input.address),
});

/** The decision names the address it is about: another one proposed meanwhile is not agreed to unseen. */
const decision = z.object({ address: z.string() });

/**
 * Agrees to the proposed address. Right: people.agree-head-address, which the proposer does not hold.
 * @throws AppError people.head-decided, people.head-oneself
 */
export const agreeHeadAddress = defineAction({
  name: "people.agree-head-address",
  input: decision,
  needs: "right",
  scope: () => [dutyOrganisationNo],
  run: async (ctx, input): Promise<void> => {
    await requireProposal(ctx, input.address);
    await writeSetting(ctx, headAddressSetting, input.address === "" ? null : input.address);
    await writeSetting(ctx, headProposalSetting, null);
  },
});

/** Refuses it; the address stays as it is. Right: people.decline-head-address. Errors: the same. */
export const declineHeadAddress = defineAction({
  name: "people.decline-head-address",
  input: decision,
  needs: "right",
  scope: () => [dutyOrganisationNo],
  run: async (ctx, input): Promise<void> => {
    await requireProposal(ctx, input.address);
    await writeSetting(ctx, headProposalSetting, null);
  },
});

async function requireProposal(ctx: ReadContext, asked: string): Promise<void> {
  const proposal = await headProposal(ctx);
  if (proposal === undefined || proposal.address !== asked) throw peopleError("people.head-decided");
  // Whoever proposed as system administrator may have become the auditor since.
  if (ctx.actor.kind === "person" && proposal.proposedBy === ctx.actor.personId)
    throw peopleError("people.head-oneself");
}
