import { type Words, words } from "#src/platform/i18n/language.ts";

/** Grounds on which personal information must go: Personal Information Protection Law, article 47. */
export const erasureBases = ["purpose-ended", "period-ended", "consent-withdrawn", "unlawful"] as const;

export type ErasureBasis = (typeof erasureBases)[number];

export const erasureBasisWords: Readonly<Record<ErasureBasis, Words>> = {
  "purpose-ended": words(
    "目的已实现或不再需要（个人信息保护法第四十七条第一项）",
    "目的已實現或不再需要（個人信息保護法第四十七條第一項）",
    "The purpose is served or gone (PIPL article 47, item 1)",
  ),
  "period-ended": words(
    "保存期限已届满（第四十七条第二项）",
    "保存期限已屆滿（第四十七條第二項）",
    "The time of keeping is over (article 47, item 2)",
  ),
  "consent-withdrawn": words(
    "本人撤回同意（第四十七条第三项）",
    "本人撤回同意（第四十七條第三項）",
    "The person withdrew consent (article 47, item 3)",
  ),
  unlawful: words(
    "违法或违约收集（第四十七条第四项）",
    "違法或違約收集（第四十七條第四項）",
    "Collected against law or agreement (article 47, item 4)",
  ),
};
