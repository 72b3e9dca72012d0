import { words } from "#src/platform/i18n/language.ts";

export const signInWords = {
  who: words("您是哪一位", "您是哪一位", "Who are you"),
  pin: words(
    "这个站点的密码（六位数字）",
    "這個站點的密碼（六位數字）",
    "Your PIN for this station (six digits)",
  ),
  hint: words(
    "一刻钟不用会自动退出。用完请点“退出”。",
    "一刻鐘不用會自動退出。用完請點「退出」。",
    "You are signed out after a quarter of an hour without use. Please sign out when you leave.",
  ),
  notIn: words("没有登录上", "沒有登錄上", "Not signed in"),
  choose: words("请先选您是哪一位。", "請先選您是哪一位。", "Please choose who you are."),
  sixDigits: words("请输六位数字。", "請輸六位數字。", "Please type six digits."),
  wrong: words(
    "密码不对，还可以试 {left} 次。",
    "密碼不對，還可以試 {left} 次。",
    "Not the right PIN. {left} more tries.",
  ),
  wrongLast: words(
    "密码不对，错的次数太多了。请过一会儿再试。",
    "密碼不對，錯的次數太多了。請過一會兒再試。",
    "Not the right PIN, too many times by now. Please try again in a while.",
  ),
  locked: words(
    "密码错了好几次，请等到 {when} 以后再试。",
    "密碼錯了好幾次，請等到 {when} 以後再試。",
    "Several wrong PINs. Please wait until {when} before the next try.",
  ),
  noPin: words(
    "您还没有设这个站点的密码。请在县里的系统里设好，下次联系以后就能登录。",
    "您還沒有設這個站點的密碼。請在縣裡的系統裡設好，下次聯繫以後就能登錄。",
    "You have no PIN for this station yet. Set one in the county's system; it works here after the next contact.",
  ),
  notNamed: words(
    "这个站点不再有您的名字。请联系上级组织。",
    "這個站點不再有您的名字。請聯繫上級組織。",
    "This station has your name no longer. Please ask the organisation above yours.",
  ),
  nobody: words("现在不能登录", "現在不能登錄", "Nobody can sign in just now"),
  nobodyNamed: words(
    "还没有人在这个站点登录的名单上。请在县里的系统里设好站点密码，与县里联系一次就能登录。看新闻不用登录。",
    "還沒有人在這個站點登錄的名單上。請在縣裡的系統裡設好站點密碼，與縣裡聯繫一次就能登錄。看新聞不用登錄。",
    "Nobody is on this station's list yet. Set a PIN for the station in the county's system; it works here after one contact. The news can be read without it.",
  ),
  noSnapshot: words(
    "县里还没有告诉这个站点哪些人可以登录。与县里联系一次，就能登录了。看新闻不用登录。",
    "縣裡還沒有告訴這個站點哪些人可以登錄。與縣裡聯繫一次，就能登錄了。看新聞不用登錄。",
    "The county has not told this station yet who may sign in. One contact with the county will do. The news can be read without it.",
  ),
  expired: words(
    "这个站点太久没有与县里联系，登录名单过了 {date} 就不能用了。请接上网线，点“立即同步”；联系上就能登录。写好没上传的都还在。",
    "這個站點太久沒有與縣裡聯繫，登錄名單過了 {date} 就不能用了。請接上網線，點「立即同步」；聯繫上就能登錄。寫好沒上傳的都還在。",
    "This station has been without contact for so long that its list of people ended on {date}. Connect the line and choose “Sync now”; after that people can sign in. What was written and not sent is all still here.",
  ),
  again: words("请再登录一次", "請再登錄一次", "Please sign in once more"),
  againText: words(
    "这一页放得太久，已经自动退出。您写的都还在，输一次密码就接着保存。",
    "這一頁放得太久，已經自動退出。您寫的都還在，輸一次密碼就接著保存。",
    "This page was open for so long that you were signed out. What you wrote is still here: type your PIN and it is saved.",
  ),
  againPhotos: words(
    "照片没有留住，请以后再加。",
    "照片沒有留住，請以後再加。",
    "The photos were not kept; please add them again later.",
  ),
  goOn: words("登录并保存", "登錄並保存", "Sign in and save"),
  otherPerson: words(
    "这一页是另一个人打开的，没有保存。请重新打开这一页再写。",
    "這一頁是另一個人打開的，沒有保存。請重新打開這一頁再寫。",
    "Somebody else opened this page, so nothing was saved. Please open it anew and write there.",
  ),
} as const;
