import { perform } from "#src/platform/access/action.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { fill, type Language, words } from "#src/platform/i18n/language.ts";
import { recordAccountChange } from "../actions/record-account-change.ts";
import { type AccountChange, accountChanges } from "../model/account-events.ts";
import type { Accounts } from "./accounts.ts";
import { linkIn } from "./session-reader.ts";

const changed = words(
  "您的账号刚刚{what}。如果不是您本人，请马上联系安全管理员。",
  "您的賬號剛剛{what}。如果不是您本人，請馬上聯繫安全管理員。",
  "Your account: {what}. If this was not you, call the security administrator at once.",
);

export interface ToldChange {
  readonly change: AccountChange;
  readonly language: Language;
  readonly phoneBefore: string | undefined;
}

/**
 * Tells the owner of a change (ASVS 5 6.3.7): it stands on the owner's own page of the county, as an act, and goes to the
 * phone the account had before the change, where there was one. Comes last: the change holds whatever becomes of it.
 */
export async function tellOwner(
  accounts: Accounts,
  cell: Cell,
  county: County,
  accountId: string,
  told: ToldChange,
): Promise<void> {
  const link = await linkIn(accounts, cell, county, accountId);
  if (link !== undefined) {
    const { personId } = link;
    const change = { personId, change: told.change };
    await perform(cell, county, { kind: "person", personId }, recordAccountChange, change);
  }
  if (told.phoneBefore === undefined) return;
  await accounts.gateway.send({
    channel: "sms",
    recipient: told.phoneBefore,
    text: fill(changed, told.language, { what: accountChanges[told.change][told.language] }),
    purpose: "account-changed",
  });
}
