import { type Language, words } from "#src/platform/i18n/language.ts";
import { BarePage } from "../site/bare-page.tsx";
import type { SiteAddress } from "../site/paths.ts";

const numberIs = words(
  "若要告诉我们，请说编号",
  "若要告訴我們，請說編號",
  "To tell us about it, give the number",
);

interface MessagePageProps {
  readonly language: Language;
  readonly text: string;
  readonly number?: string;
  readonly at: SiteAddress | undefined;
  readonly hasHome: boolean;
}

/** A refused request or a failed answer in one sentence, where neither site nor desk has more to say about it. */
export function MessagePage({ language, text, number, at, hasHome }: MessagePageProps) {
  return (
    <BarePage language={language} title={text} at={at} hasHome={hasHome}>
      {number === undefined ? null : (
        <p>
          {numberIs[language]} <code>{number}</code>
        </p>
      )}
    </BarePage>
  );
}
