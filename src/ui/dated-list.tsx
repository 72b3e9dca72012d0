import { DateText } from "./date-text.tsx";

export interface DatedItem {
  readonly href: string;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

/** Titles with their dates, one a row; `lang` is that of the titles when it differs from the page's. */
export function DatedList({ items, lang }: { items: readonly DatedItem[]; lang?: string }) {
  return (
    <ul className="dated-list">
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} lang={lang}>
            {item.title}
          </a>
          <DateText date={item.date} language="zh-Hans" form="figures" />
        </li>
      ))}
    </ul>
  );
}
