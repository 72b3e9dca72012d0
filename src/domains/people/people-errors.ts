import { defineErrors } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";

export const peopleError = defineErrors({
  "people.sign-in-refused": {
    status: 401,
    text: words(
      "登录名或密码不对，请再看一看。",
      "登錄名或密碼不對，請再看一看。",
      "The sign-in name or the password is not right. Please look again.",
    ),
  },
  "people.wait": {
    status: 429,
    text: words(
      "试的次数多了一些，请过 {minutes} 分钟再试。也可以换一种登录方式。",
      "試的次數多了一些，請過 {minutes} 分鐘再試。也可以換一種登錄方式。",
      "There were several tries. Please wait {minutes} min, or sign in another way.",
    ),
  },
  "people.code-refused": {
    status: 401,
    text: words(
      "验证码不对或已过期，请核对，或重新获取一个。",
      "驗證碼不對或已過期，請核對，或重新獲取一個。",
      "This code is not right or has run out. Check it, or ask for a new one.",
    ),
  },
  "people.slip-refused": {
    status: 401,
    text: words(
      "这个登记码不对、已用过或已过期。请核对，或请安全管理员重新打印一张。",
      "這個登記碼不對、已用過或已過期。請核對，或請安全管理員重新打印一張。",
      "This slip's code is not right, was used, or has run out. Check it, or ask the security administrator for a new slip.",
    ),
  },
  "people.sign-in-name-taken": {
    status: 409,
    text: words(
      "这个登录名已有人用，请换一个。",
      "這個登錄名已有人用，請換一個。",
      "This sign-in name is taken. Please choose another.",
    ),
  },
  "people.sign-in-name-form": {
    status: 422,
    text: words(
      "登录名要 2 到 40 个字，可用汉字、字母、数字和 . - _。",
      "登錄名要 2 到 40 個字，可用漢字、字母、數字和 . - _。",
      "A sign-in name has 2 to 40 letters, digits, or . - _.",
    ),
  },
  "people.password-weak": {
    status: 422,
    text: words(
      "这个密码太容易被猜到。用几个不相干的词连起来，又长又好记。",
      "這個密碼太容易被猜到。用幾個不相干的詞連起來，又長又好記。",
      "This password is easy to guess. A few unrelated words in a row are long and easy to keep in mind.",
    ),
  },
  "people.password-length": {
    status: 422,
    text: words(
      "密码要 {shortest} 到 {longest} 个字。",
      "密碼要 {shortest} 到 {longest} 個字。",
      "A password has {shortest} to {longest} characters.",
    ),
  },
  "people.second-factor-needed": {
    status: 401,
    text: words("请再输入一次动态验证码。", "請再輸入一次動態驗證碼。", "Please give your second factor."),
  },
  "people.sign-in-again": {
    status: 401,
    text: words(
      "为了安全，请重新登录后再改这一项。",
      "為了安全，請重新登錄後再改這一項。",
      "To change this, please sign in again first.",
    ),
  },
  "people.passkey-unknown": {
    status: 404,
    text: words(
      "没有这个通行密钥，多半已经移除了。什么都没有改动，请在下面看看还有哪些。",
      "沒有這個通行密鑰，多半已經移除了。什麼都沒有改動，請在下面看看還有哪些。",
      "There is no such passkey: most likely it was removed already. Nothing was changed; see below which there are.",
    ),
  },
  "people.phone-form": {
    status: 422,
    text: words(
      "请填写 11 位手机号码。",
      "請填寫 11 位手機號碼。",
      "Please give a mobile number of 11 digits.",
    ),
  },
  "people.phone-taken": {
    status: 409,
    text: words(
      "这个号码已用于另一个账号，请联系安全管理员。",
      "這個號碼已用於另一個賬號，請聯繫安全管理員。",
      "This number belongs to another account. Please ask the security administrator.",
    ),
  },
  "people.person-unknown": {
    status: 404,
    text: words(
      "没有找到这个人，或不在您的范围内。",
      "沒有找到這個人，或不在您的範圍內。",
      "This person was not found within your reach.",
    ),
  },
  "people.same-name": {
    status: 409,
    text: words(
      "这里已有 {count} 位同名的人。请先核对；确是另一位的，请注明。",
      "這裡已有 {count} 位同名的人。請先核對；確是另一位的，請註明。",
      "Persons of this name are here already: {count}. Please check first; if this is another person, say so.",
    ),
  },
  "people.already-erased": {
    status: 409,
    text: words(
      "这个人的信息已经清除，或正在清除。",
      "這個人的信息已經清除，或正在清除。",
      "This person has been erased already, or is being erased.",
    ),
  },
  "people.erasure-holds-post": {
    status: 409,
    text: words(
      "此人现任或已定将任：{posts}。请先由该组织的组织员办理免职，再来清除。",
      "此人現任或已定將任：{posts}。請先由該組織的組織員辦理免職，再來清除。",
      "This person holds a post or is about to: {posts}. Ask that organisation's officer to end it first, then come back.",
    ),
  },
  "people.reason-names-person": {
    status: 422,
    text: words(
      "理由里请不要写姓名，写申请日期或文号即可。",
      "理由裡請不要寫姓名，寫申請日期或文號即可。",
      "Please name no person in the reason: the date of the request or a file number is enough.",
    ),
  },
  "people.duty-oneself": {
    status: 403,
    text: words(
      "不能给自己安排这项职责，请由另一位管理员办理。",
      "不能給自己安排這項職責，請由另一位管理員辦理。",
      "Nobody gives this duty to himself or herself. Please ask another administrator.",
    ),
  },
  "people.duty-proposed": {
    status: 409,
    text: words(
      "这件事已经提出，等另一位管理员确认。",
      "這件事已經提出，等另一位管理員確認。",
      "This was proposed already and waits for the other administrator.",
    ),
  },
  "people.duties-apart": {
    status: 409,
    text: words(
      "此人已担任其中一项职责。四项职责要由不同的人担任，请先结束原来的一项。",
      "此人已擔任其中一項職責。四項職責要由不同的人擔任，請先結束原來的一項。",
      "This person holds one of the four duties, which belong to different people. Please end that one first.",
    ),
  },
  "people.duty-not-held": {
    status: 409,
    text: words(
      "此人现在没有担任这项职责。",
      "此人現在沒有擔任這項職責。",
      "This person does not hold this duty now.",
    ),
  },
  "people.duty-decided": {
    status: 409,
    text: words(
      "这件事已经有了结果，或不由您办理。",
      "這件事已經有了結果，或不由您辦理。",
      "This was decided meanwhile, or is not yours to decide.",
    ),
  },
  "people.head-decided": {
    status: 409,
    text: words(
      "提出的地址已有变动或已办理，请看看现在的情况。",
      "提出的地址已有變動或已辦理，請看看現在的情況。",
      "The proposed address was changed or decided meanwhile. Please look at what stands there now.",
    ),
  },
  "people.head-oneself": {
    status: 403,
    text: words(
      "这个地址是您自己提出的，请由另一位审计员办理。",
      "這個地址是您自己提出的，請由另一位審計員辦理。",
      "You proposed this address yourself. Please ask another auditor.",
    ),
  },
  "people.ask-organisation": {
    status: 409,
    text: words(
      "您的姓名由所在组织登记，请告诉组织的书记或组织员来更改。",
      "您的姓名由所在組織登記，請告訴組織的書記或組織員來更改。",
      "Your organisation keeps your name. Please ask its secretary or officer to change it.",
    ),
  },
  "people.account-suspended": {
    status: 403,
    text: words(
      "这个账号已停用，请联系安全管理员。",
      "這個賬號已停用，請聯繫安全管理員。",
      "This account is suspended. Please ask the security administrator.",
    ),
  },
  "people.look-unknown": {
    status: 404,
    text: words("没有这条查看记录。", "沒有這條查看記錄。", "There is no such look."),
  },
  "people.no-phone": {
    status: 422,
    text: words(
      "这位没有登记手机号码。",
      "這位沒有登記手機號碼。",
      "No mobile number is held for this person.",
    ),
  },
});
