import { fill } from "#src/platform/i18n/language.ts";
import { Pagination } from "#src/ui/pagination.tsx";
import { siteHref, type SitePath } from "./paths.ts";
import type { Reading } from "./reading.ts";
import type { PageOf } from "./views.ts";
import { siteWords } from "./words.ts";

interface PageLinksProps {
  readonly reading: Reading;
  readonly of: PageOf<unknown>;
  readonly pathOfPage: (page: number) => SitePath;
}

/** To the pages before and after; nothing where one page holds all. */
export function PageLinks({ reading, of: { page, pages }, pathOfPage }: PageLinksProps) {
  if (pages <= 1) return null;
  const { language } = reading;
  const linkTo = (target: number, label: string) => ({ href: siteHref(reading, pathOfPage(target)), label });
  return (
    <Pagination
      label={siteWords.pages[language]}
      position={fill(siteWords.pagePosition, language, { page, pages })}
      previous={page > 1 ? linkTo(page - 1, siteWords.previousPage[language]) : undefined}
      next={page < pages ? linkTo(page + 1, siteWords.nextPage[language]) : undefined}
    />
  );
}
