import { words } from "#src/platform/i18n/language.ts";
import { declarePersonalFields } from "#src/platform/personal/personal-tables.ts";

/** Declared although nobody reads it: a short PIN can be guessed from its proof, and erasing the person must take it away. */
export const stationsPersonalTables = declarePersonalFields({
  table: "station_pin",
  subject: "person_id",
  kept: words(
    "站点停用或本人清除为止",
    "站點停用或本人清除為止",
    "Until the station is closed or the person erased",
  ),
  fields: (["salt", "hash"] as const).map((column) => ({
    column,
    kind: "text",
    purpose: words(
      "没有网络时在站点登录",
      "沒有網絡時在站點登錄",
      "To sign in at the station without a line",
    ),
    basis: words("本人设置（同意）", "本人設置（同意）", "Set by its owner (consent)"),
    unmaskedBy: null,
  })),
});
