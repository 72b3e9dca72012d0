import type { DomainManifest } from "../../access/domain.ts";
import { words } from "../../i18n/language.ts";
import { declarePersonalFields } from "../../personal/personal-tables.ts";
import { clearReceivedFiles } from "./clear-received-files.ts";
import { entryCollection } from "./entry-collection.ts";
import { forgetHeld } from "./forget-held.ts";
import { forgetOld } from "./forget-old.ts";
import { turnDay } from "./turn-day.ts";

const office = words(
  "党组织管理和为群众服务的职责（个人信息保护法第十三条第三项）",
  "黨組織管理和為群眾服務的職責（個人信息保護法第十三條第三項）",
  "Duty of managing organisations and serving residents (PIPL article 13, item 3)",
);

const entryPurpose = words(
  "让同一件事只办一次，没办成的退回本人",
  "讓同一件事只辦一次，沒辦成的退回本人",
  "To do each thing once, and to return what was not done to its author",
);

const personal = declarePersonalFields(
  {
    table: "sync_device",
    subject: "person_id",
    kept: words("登记期间", "登記期間", "As long as the device is enrolled"),
    fields: [
      {
        column: "name",
        kind: "text",
        purpose: words("让本人认出自己的手机", "讓本人認出自己的手機", "To tell one's phones apart"),
        basis: office,
        unmaskedBy: null,
      },
    ],
  },
  {
    table: "sync_entry",
    subject: "author",
    kept: words(
      "办完即清除；没办成的一百八十天",
      "辦完即清除；沒辦成的一百八十天",
      "Until done; what was not done for 180 days",
    ),
    fields: [
      { column: "input", kind: "text", purpose: entryPurpose, basis: office, unmaskedBy: null },
      { column: "answer", kind: "text", purpose: entryPurpose, basis: office, unmaskedBy: null },
    ],
  },
  {
    table: "sync_unopened",
    subject: "holder",
    kept: words(
      "一百八十天，或到能打开为止",
      "一百八十天，或到能打開為止",
      "180 days, or until it can be opened",
    ),
    fields: [{ column: "sealed", kind: "text", purpose: entryPurpose, basis: office, unmaskedBy: null }],
  },
  {
    table: "sync_entry_file",
    subject: "author",
    kept: words("等待确认期间", "等待確認期間", "As long as the entry waits for a decision"),
    fields: [
      {
        column: "file_hash",
        kind: "file",
        purpose: words(
          "迟到的内容经确认后附上它的照片",
          "遲到的內容經確認後附上它的照片",
          "To carry the photos of a late entry until it is decided",
        ),
        basis: office,
        unmaskedBy: null,
      },
    ],
  },
);

/** What sync itself keeps in a county, beside what the domains let devices hold. */
export const syncDomain: DomainManifest = {
  name: "sync",
  grants: [],
  personal,
  sync: { collections: [entryCollection], actions: [] },
  jobs: [
    { name: "sync.turn-day", cron: "1 0 * * *", run: turnDay },
    {
      name: "sync.clear-received-files",
      cron: "0 4 * * *",
      run: async (cell, county) => void (await clearReceivedFiles(cell, county)),
    },
    { name: "sync.forget-held", cron: "5 4 * * *", run: forgetHeld },
    { name: "sync.forget-old", cron: "50 3 * * *", run: forgetOld },
  ],
};
