import { type Words, words } from "#src/platform/i18n/language.ts";
import type { MessageDelivery } from "#src/platform/notify/gateway.ts";

type ByDelivery = Readonly<Record<MessageDelivery, Words>>;

/** What is said once a code was asked for; whether the number is known here is not told. */
export const codeAsked: ByDelivery = {
  provider: words(
    "如果这个号码登记过，验证码已发出，五分钟内有效。",
    "如果這個號碼登記過，驗證碼已發出，五分鐘內有效。",
    "If the number is known here, a code is on its way. It is good for five minutes.",
  ),
  outbox: words(
    "演示环境不发短信。如果这个号码登记过，验证码在发件箱里，五分钟内有效：在服务器上执行 npx sanwang demo outbox 就能看到。",
    "演示環境不發短信。如果這個號碼登記過，驗證碼在發件箱裡，五分鐘內有效：在服務器上執行 npx sanwang demo outbox 就能看到。",
    "The demo sends no messages. If the number is known here, the code lies in the outbox, good for five minutes: npx sanwang demo outbox shows it at the server.",
  ),
  nowhere: words(
    "本县还没有接通短信，验证码发不到手机上。请用登录名和密码登录；忘了密码，请安全管理员打印一张重置单。",
    "本縣還沒有接通短信，驗證碼發不到手機上。請用登錄名和密碼登錄；忘了密碼，請安全管理員打印一張重置單。",
    "This county has no message service yet: a code reaches no phone. Sign in by name and password; if the password is forgotten, the security administrator prints a reset slip.",
  ),
};

/** The same for a new number of one's own. */
export const newNumberAsked: ByDelivery = {
  provider: words(
    "验证码已发到新号码，五分钟内有效。",
    "驗證碼已發到新號碼，五分鐘內有效。",
    "A code is on its way to the new number. It is good for five minutes.",
  ),
  outbox: words(
    "演示环境不发短信，验证码在发件箱里，五分钟内有效：在服务器上执行 npx sanwang demo outbox 就能看到。",
    "演示環境不發短信，驗證碼在發件箱裡，五分鐘內有效：在服務器上執行 npx sanwang demo outbox 就能看到。",
    "The demo sends no messages: the code lies in the outbox, good for five minutes. npx sanwang demo outbox shows it at the server.",
  ),
  nowhere: words(
    "本县还没有接通短信，验证码发不到手机上，号码没有改动。",
    "本縣還沒有接通短信，驗證碼發不到手機上，號碼沒有改動。",
    "This county has no message service yet: the code reaches no phone, and the number was not changed.",
  ),
};

/** What became of invitations by message. */
export const invitationsSent: ByDelivery = {
  provider: words("已发送 {count} 条短信。", "已發送 {count} 條短信。", "Messages sent: {count}."),
  outbox: words(
    "演示环境不发短信，{count} 条都留在发件箱里：在服务器上执行 npx sanwang demo outbox 就能看到，再转给本人。",
    "演示環境不發短信，{count} 條都留在發件箱裡：在服務器上執行 npx sanwang demo outbox 就能看到，再轉給本人。",
    "The demo sends no messages; waiting in the outbox: {count}. npx sanwang demo outbox shows them at the server; hand them on from there.",
  ),
  nowhere: words(
    "本县还没有接通短信，{count} 条都没有发出。请勾选“重新打印一张”，打印登记单，当面交给本人。",
    "本縣還沒有接通短信，{count} 條都沒有發出。請勾選「重新打印一張」，打印登記單，當面交給本人。",
    "This county has no message service yet; not sent: {count}. Tick “Also print anew”, print the slips and hand them over in person.",
  ),
};

/** Whether the owner of an account heard of its reset. */
export const ownerTold: ByDelivery = {
  provider: words("已告知本人。", "已告知本人。", "The owner was told."),
  outbox: words(
    "演示环境不发短信，告知本人的短信留在发件箱里。",
    "演示環境不發短信，告知本人的短信留在發件箱裡。",
    "The demo sends no messages; the one to the owner lies in the outbox.",
  ),
  nowhere: words(
    "本县还没有接通短信，请当面告知本人。",
    "本縣還沒有接通短信，請當面告知本人。",
    "This county has no message service yet: please tell the owner in person.",
  ),
};
