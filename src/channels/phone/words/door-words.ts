import { words } from "#src/platform/i18n/language.ts";

/** Signing in, the PIN, and what is said when data was erased. */
export const doorWords = {
  signIn: words("登录", "登錄", "Sign in"),
  firstTime: words(
    "第一次使用要联网登录。以后没有网也能打开。",
    "第一次使用要聯網登錄。以後沒有網也能打開。",
    "The first time you sign in on line. After that it opens without a line too.",
  ),
  name: words("登录名", "登錄名", "Sign-in name"),
  password: words("密码", "密碼", "Password"),
  byPhone: words("用手机号登录", "用手機號登錄", "Sign in by phone number"),
  byName: words("用登录名登录", "用登錄名登錄", "Sign in by name"),
  phone: words("手机号", "手機號", "Phone number"),
  sendCode: words("发送验证码", "發送驗證碼", "Send a code"),
  code: words("短信验证码", "短信驗證碼", "Code from the message"),
  factor: words("验证器上的六位数字", "驗證器上的六位數字", "Six digits from your authenticator"),
  setFactor: words(
    "您的岗位要用第二道验证。请先在电脑上设置，再回到这里。",
    "您的崗位要用第二道驗證。請先在電腦上設置，再回到這裡。",
    "Your post needs a second factor. Please set it up on a computer first, then come back.",
  ),
  unlinked: words(
    "这个账号在本县还没有对应的人。请联系给您账号的单位。",
    "這個賬號在本縣還沒有對應的人。請聯繫給您賬號的單位。",
    "This account stands for nobody in this county yet. Please ask the office that gave it to you.",
  ),
  noLine: words(
    "连不上县里。请检查网络，再试一次。",
    "連不上縣裡。請檢查網絡，再試一次。",
    "The county could not be reached. Check the line and try again.",
  ),
  failed: words("没有成功：{reason}", "沒有成功：{reason}", "This did not work: {reason}"),
  asPerson: words(
    "以 {name} 的身份在这部手机上使用",
    "以 {name} 的身份在這部手機上使用",
    "Use this phone as {name}",
  ),
  notMe: words("我不是 {name}", "我不是 {name}", "I am not {name}"),

  choosePin: words("设一个手机密码", "設一個手機密碼", "Choose a PIN"),
  pinHint: words(
    "六位数字，只在这部手机上用。没有网时凭它打开；忘了可以联网重新登录。",
    "六位數字，只在這部手機上用。沒有網時憑它打開；忘了可以聯網重新登錄。",
    "Six digits, for this phone only. It opens the app without a line; if you forget it, sign in again on line.",
  ),
  pin: words("手机密码（六位数字）", "手機密碼（六位數字）", "PIN (six digits)"),
  pinAgain: words("再输一次", "再輸一次", "Once more"),
  pinsDiffer: words(
    "两次不一样，请再输一次。",
    "兩次不一樣，請再輸一次。",
    "The two differ. Please type it again.",
  ),
  pinShort: words("请输六位数字。", "請輸六位數字。", "Please type six digits."),
  pinEasy: words(
    "这个太容易猜，比如 000000、123456。请换一个。",
    "這個太容易猜，比如 000000、123456。請換一個。",
    "This one is easy to guess, like 000000 or 123456. Please choose another.",
  ),

  who: words("谁在用这部手机？", "誰在用這部手機？", "Who is using this phone?"),
  another: words("另一个人登录", "另一個人登錄", "Somebody else signs in"),
  open: words("打开", "打開", "Open"),
  wrongPin: words(
    "密码不对，还可以试 {left} 次。",
    "密碼不對，還可以試 {left} 次。",
    "Not the right PIN. {left} more tries.",
  ),
  wait: words(
    "请等 {seconds} 秒再试。",
    "請等 {seconds} 秒再試。",
    "Please wait {seconds} seconds before the next try.",
  ),
  locked: words(
    "密码错了十次，已锁上。请联网重新登录；没有送达的内容仍会送到。",
    "密碼錯了十次，已鎖上。請聯網重新登錄；沒有送達的內容仍會送到。",
    "Ten wrong PINs: it is locked. Please sign in again on line. What was not sent is still delivered.",
  ),
  forgotten: words("忘了密码", "忘了密碼", "I forgot the PIN"),
  forgottenMeans: words(
    "联网重新登录，再设一个新密码。已保存、未送达的会送到县里；写了一半还没保存的会清掉。",
    "聯網重新登錄，再設一個新密碼。已保存、未送達的會送到縣裡；寫了一半還沒保存的會清掉。",
    "Sign in again on line and choose a new PIN. What was saved and not sent is delivered; what is half written and not saved is erased.",
  ),
  signInAgain: words("重新登录", "重新登錄", "Sign in again"),
  wiped: words(
    "{name}：资料已从这部手机上清除。",
    "{name}：資料已從這部手機上清除。",
    "{name}: the data was erased from this phone.",
  ),
  wipedWaiting: words(
    "{name}：资料已清除。还有 {count} 条未传的已封存，联网后送达。",
    "{name}：資料已清除。還有 {count} 條未傳的已封存，聯網後送達。",
    "{name}: the data was erased. {count} unsent entries are sealed and are delivered when there is a line.",
  ),

  keep: words("让手机长期保存", "讓手機長期保存", "Let the phone keep it"),
  keepWhy: words(
    "您没有网时写的东西只在这部手机上。请允许长期保存，系统就不会在空间紧张时把它清掉。",
    "您沒有網時寫的東西只在這部手機上。請允許長期保存，系統就不會在空間緊張時把它清掉。",
    "What you write without a line is only on this phone. Allow lasting storage, and the system will not clear it when room runs short.",
  ),
  later: words("以后再说", "以後再說", "Later"),
};
