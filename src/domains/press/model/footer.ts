import { z } from "zod";
import { say } from "#src/platform/errors/parse-input.ts";
import { cleanText } from "./clean-text.ts";

/** The county's particulars for the foot of each page; only what is set. */
export interface FooterSettings {
  readonly organiser?: string;
  readonly contact?: string;
  readonly icp?: string;
  readonly publicSecurity?: string;
  readonly siteCode?: string;
  readonly mistakes?: { readonly label: string; readonly href: string };
}

/** The setting `site.footer`: as it was written, and as each script shows it. */
export interface FooterInBothScripts {
  readonly script: "zh-Hans" | "zh-Hant";
  readonly "zh-Hans": FooterSettings;
  readonly "zh-Hant": FooterSettings;
}

const longest = 100;

const tooLong = say(
  `太长了，请不超过 ${longest} 字。`,
  `太長了，請不超過 ${longest} 字。`,
  `This is too long: ${longest} characters at most.`,
);
const address = say(
  "请填写 https:// 或 http:// 开头的网址。",
  "請填寫 https:// 或 http:// 開頭的網址。",
  "Please give an address that begins with https:// or http://.",
);
const together = say(
  "报错网址和它的名称要一起填写。",
  "報錯網址和它的名稱要一起填寫。",
  "The address for mistakes and its name are given together.",
);

const line = z
  .string()
  .transform((text) => cleanText(text).replace(/\s+/g, " ").trim())
  .pipe(z.string().max(longest, tooLong));

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);
}

/** The fields of the form; an empty one is not shown on the site. */
export const footerInput = z
  .object({
    script: z.enum(["zh-Hans", "zh-Hant"]),
    organiser: line,
    contact: line,
    icp: line,
    publicSecurity: line,
    siteCode: line,
    mistakesLabel: line,
    mistakesHref: z
      .string()
      .trim()
      .max(300, address)
      .refine((text) => text === "" || isWebAddress(text), address),
  })
  .refine(({ mistakesLabel, mistakesHref }) => (mistakesLabel === "") === (mistakesHref === ""), {
    path: ["mistakesLabel"],
    message: together,
  });
