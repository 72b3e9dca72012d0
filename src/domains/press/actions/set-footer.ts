import type { z } from "zod";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import { defineAction } from "#src/platform/access/action.ts";
import { invalidatePages } from "#src/platform/pages/invalidate-pages.ts";
import { writeSetting } from "#src/platform/settings/write-setting.ts";
import { type InBothScripts, textInBothScripts } from "../both-scripts.ts";
import { type FooterInBothScripts, footerInput, type FooterSettings } from "../model/footer.ts";
import { pageTags } from "../page-tags.ts";
import { settledPhrases } from "../reads/settled-phrases.ts";

type Fields = z.output<typeof footerInput>;

/** Numbers and codes are alike in both scripts. */
const converted = ["organiser", "contact", "mistakesLabel"] as const;

/** Sets what stands at the foot of each page of the site, on every page at once. Right: press.set-footer. */
export const setFooter = defineAction({
  name: "press.set-footer",
  input: footerInput,
  needs: "right",
  scope: () => [countyNo],
  run: async (ctx, input): Promise<void> => {
    const phrases = await settledPhrases(ctx, null);
    const hans = { ...input };
    const hant = { ...input };
    for (const name of converted) {
      const both: InBothScripts<string> = await textInBothScripts(input[name], input.script, phrases);
      hans[name] = both.hans;
      hant[name] = both.hant;
    }
    const footer: FooterInBothScripts = {
      script: input.script,
      "zh-Hans": footerOf(hans),
      "zh-Hant": footerOf(hant),
    };
    await writeSetting(ctx, "site.footer", footer);
    await invalidatePages(ctx, [pageTags.frame]);
  },
});

function footerOf({ organiser, contact, icp, publicSecurity, siteCode, ...rest }: Fields): FooterSettings {
  const { mistakesLabel: label, mistakesHref: href } = rest;
  const given = Object.entries({ organiser, contact, icp, publicSecurity, siteCode }).filter(
    ([, text]) => text !== "",
  );
  return { ...Object.fromEntries(given), ...(href !== "" && { mistakes: { label, href } }) };
}
