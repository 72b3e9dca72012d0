import { Button } from "#src/ui/button.tsx";
import { Field } from "#src/ui/field.tsx";
import { plainHref, readingQuery, searchPath } from "./paths.ts";
import type { Reading } from "./reading.ts";
import { siteWords } from "./words.ts";

/** Longer than any sensible search; the same bound as the search page's own. */
const longestQuery = 100;

export function SearchForm({ reading, query, main }: { reading: Reading; query?: string; main?: boolean }) {
  const { language } = reading;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- Chrome 109 does not know the element <search>.
    <form className="search-form" role="search" method="get" action={plainHref(reading, searchPath())}>
      <Field
        id="q"
        name="q"
        type="search"
        label={siteWords.searchLabel[language]}
        labelHidden={!main}
        value={query}
        maxLength={longestQuery}
      />
      {Object.entries(readingQuery(reading)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button kind={main ? "primary" : "quiet"}>{siteWords.search[language]}</Button>
    </form>
  );
}
