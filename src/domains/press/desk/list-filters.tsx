import { Button } from "@mantine/core";
import { Link } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import "./press.css";

/** A list's address with what is asked of it; what is empty is left out. */
export function addressOf(
  path: string,
  asked: Readonly<Record<string, string | number | undefined>>,
): string {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  );
  return query.size === 0 ? path : `${path}?${query}`;
}

interface ListFiltersProps {
  readonly choices: readonly { readonly label: string; readonly to: string; readonly isChosen: boolean }[];
  /** Where words are searched for, keeping the hidden fields. */
  readonly search?: {
    readonly path: string;
    readonly label: string;
    readonly typed: string;
    readonly maxLength: number;
    readonly hidden: Readonly<Record<string, string | undefined>>;
  };
}

/** What a list may be narrowed to, and its search field. */
export function ListFilters({ choices, search }: ListFiltersProps) {
  const { to } = useDesk();
  return (
    <div className="press-filters">
      <ul>
        {choices.map((choice) => (
          <li key={choice.to}>
            <Link to={to(choice.to)} aria-current={choice.isChosen ? "true" : undefined}>
              {choice.label}
            </Link>
          </li>
        ))}
      </ul>
      {search === undefined ? null : <SearchForm {...search} />}
    </div>
  );
}

function SearchForm({ path, label, typed, maxLength, hidden }: NonNullable<ListFiltersProps["search"]>) {
  return (
    <form method="get" action={`/desk${path}`}>
      {Object.entries(hidden).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <input type="search" name="q" defaultValue={typed} aria-label={label} maxLength={maxLength} />
      <Button type="submit" variant="default">
        {label}
      </Button>
    </form>
  );
}
