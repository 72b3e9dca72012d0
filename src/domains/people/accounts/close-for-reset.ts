import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { words } from "#src/platform/i18n/language.ts";
import type { Slip } from "../actions/invite-holders.ts";
import { personPhoneField } from "../model/personal-fields.ts";
import type { Accounts } from "./accounts.ts";
import { phoneOf, removePhone } from "./phone-codes.ts";
import { accountBehind } from "./redeem-slip.ts";
import { endSessions } from "./sessions.ts";

const message = words(
  "安全管理员为您的账号打印了重置单：原来的登录都已结束，账号登记的手机号码不能再用来登录。如果不是您要求的，请马上联系安全管理员。",
  "安全管理員為您的賬號打印了重置單：原來的登錄都已結束，賬號登記的手機號碼不能再用來登錄。如果不是您要求的，請馬上聯繫安全管理員。",
  "The security administrator printed a reset slip for your account: every session ended, and the account's phone number no longer signs in. If you did not ask for this, call the security administrator at once.",
);

/**
 * What a reset slip does from the moment it is printed, before anybody has used it: a lost phone's finder can no longer
 * sign in or choose a password by it, sessions are over in every county, and the owner is told at the numbers known.
 * Nothing happens to whom the slip makes a first account.
 */
export async function closeForReset(
  accounts: Accounts,
  cell: Cell,
  county: County,
  { personId, nameScript, phone }: Slip,
): Promise<void> {
  const account = await accountBehind(accounts, cell, county, personId);
  if (account === undefined) return;
  const numbers = new Set<string>();
  const own = await phoneOf(accounts, account.id);
  if (own !== undefined) numbers.add(own);
  if (phone !== null) numbers.add(accounts.cipher.reveal(phone, personPhoneField));
  await removePhone(accounts, account.id);
  await endSessions(accounts, account.id);
  const text = message[nameScript];
  for (const recipient of numbers)
    await accounts.gateway.send({ channel: "sms", recipient, text, purpose: "account-reset" });
}
