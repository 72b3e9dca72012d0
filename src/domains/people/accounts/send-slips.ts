import { fill, type Language, words } from "#src/platform/i18n/language.ts";
import type { Slip } from "../actions/invite-holders.ts";
import { personPhoneField } from "../model/personal-fields.ts";
import type { Accounts } from "./accounts.ts";

const message = words(
  "您的登录登记码 {code}。请打开 {address}，按提示设置登录名和密码。{day} 前有效，不要给别人。",
  "您的登錄登記碼 {code}。請打開 {address}，按提示設置登錄名和密碼。{day} 前有效，不要給別人。",
  "Your code for the first sign-in is {code}. Open {address} and follow the steps. Good until {day}; give it to nobody.",
);

/** Sends the codes to those with a known number. @returns how many were sent; the others need a printed slip. */
export async function sendSlips(
  accounts: Accounts,
  slips: readonly Slip[],
  text: { readonly language: Language; readonly address: string; readonly dayOf: (at: Date) => string },
): Promise<number> {
  const reachable = slips.filter((slip) => slip.phone !== null);
  for (const { code, expiresAt, phone } of reachable) {
    await accounts.gateway.send({
      channel: "sms",
      recipient: accounts.cipher.reveal(phone ?? Buffer.alloc(0), personPhoneField),
      text: fill(message, text.language, { code, address: text.address, day: text.dayOf(expiresAt) }),
      purpose: "invitation",
    });
  }
  return reachable.length;
}
