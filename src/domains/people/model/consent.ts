import { words, type Words } from "#src/platform/i18n/language.ts";

/** One thing a person may agree to. The text is what was shown; a changed text gets a new version and is asked anew. */
export interface ConsentPurpose {
  readonly purpose: string;
  readonly textVersion: number;
  readonly title: Words;
  readonly text: Words;
}

/** Only what no duty of the county covers is asked for (PIPL article 13). */
export const consentPurposes: readonly ConsentPurpose[] = [
  {
    purpose: "messages",
    textVersion: 1,
    title: words("短信提醒", "短信提醒", "Text messages"),
    text: words(
      "向我的手机发送会议、学习和办事进度的提醒。随时可以停止，不影响办事。",
      "向我的手機發送會議、學習和辦事進度的提醒。隨時可以停止，不影響辦事。",
      "Send reminders of meetings, learning and the progress of my matters to my phone. I can stop this at any time, and nothing else changes.",
    ),
  },
  {
    purpose: "picture",
    textVersion: 1,
    title: words("照片", "照片", "Pictures"),
    text: words(
      "网站文章中可以使用我在集体活动里的照片。撤回后，照片从网站、站点和手机上撤下。",
      "網站文章中可以使用我在集體活動裡的照片。撤回後，照片從網站、站點和手機上撤下。",
      "Articles may show pictures of me at common events. When I withdraw, the pictures go from website, stations and phones.",
    ),
  },
];
