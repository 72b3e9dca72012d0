import { defineErrors } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";

export const stationsError = defineErrors({
  "stations.station-unknown": {
    status: 404,
    text: words(
      "没有找到这个站点，或者它不归您管。",
      "沒有找到這個站點，或者它不歸您管。",
      "This station was not found, or it is not within your reach.",
    ),
  },
  "stations.station-retired": {
    status: 409,
    text: words(
      "这个站点已经停用了。要再用，请另外登记一个。",
      "這個站點已經停用了。要再用，請另外登記一個。",
      "This station has been closed. To use it again, please register a new one.",
    ),
  },
  "stations.no-post-here": {
    status: 403,
    text: words(
      "在这个站点登录的，要在本村或上级任职（走访干部也算）。",
      "在這個站點登錄的，要在本村或上級任職（走訪幹部也算）。",
      "To sign in at this station one holds a post in its organisation or above it; a visiting cadre does too.",
    ),
  },
  "stations.no-post-in-it": {
    status: 403,
    text: words(
      "密码条只开给在这个党组织任职的人。",
      "密碼條只開給在這個黨組織任職的人。",
      "Slips are for those who hold a post in the station’s own organisation.",
    ),
  },
  "stations.pin-is-set": {
    status: 409,
    text: words(
      "本人有账号，也设过密码了。要换，请本人登录后自己换。",
      "本人有賬號，也設過密碼了。要換，請本人登錄後自己換。",
      "This person has an account and has set a PIN. To change it, they sign in and do so themselves.",
    ),
  },
  "stations.slip-refused": {
    status: 422,
    text: words(
      "这张字条不能用：写错了、用过了或者过期了。请对一对；还不行，请再要一张。",
      "這張字條不能用：寫錯了、用過了或者過期了。請對一對；還不行，請再要一張。",
      "This slip cannot be used: mistyped, used or expired. Please check it, or ask for another.",
    ),
  },
  "stations.item-unknown": {
    status: 404,
    text: words(
      "没有找到这份内容，或者它没有发到站点和手机。",
      "沒有找到這份內容，或者它沒有發到站點和手機。",
      "This item was not found, or it does not go to stations and phones.",
    ),
  },
});
