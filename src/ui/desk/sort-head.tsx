import { Table } from "@mantine/core";
import { words } from "#src/platform/i18n/language.ts";
import { useDesk } from "./desk-view.tsx";

/** By which column a list is sorted, and which way. */
export interface Sorted<Column extends string> {
  readonly by: Column;
  readonly descending: boolean;
}

/** The order an address asks for: `?sort=name`, or `?sort=-name` turned round; the first column where it asks for none. */
export function sortAsked<Column extends string>(
  query: URLSearchParams,
  columns: readonly [Column, ...Column[]],
): Sorted<Column> {
  const asked = query.get("sort") ?? "";
  const by = columns.find((column) => column === asked.replace(/^-/, "")) ?? columns[0];
  return { by, descending: asked === `-${by}` };
}

/** The order as an address writes it. */
export function sortWritten({ by, descending }: Sorted<string>): string {
  return descending ? `-${by}` : by;
}

const sortBy = words("排序", "排序", "Sort by");

/** The same links where rows are cards and have no head: shown on narrow screens alone. */
export function SortLine<Column extends string>(props: {
  readonly columns: readonly { readonly column: Column; readonly label: string }[];
  readonly sorted: Sorted<Column>;
  readonly address: (sorted: Sorted<Column>) => string;
}) {
  const { say, to } = useDesk();
  const { columns, sorted, address } = props;
  return (
    <p className="sort-line">
      {say(sortBy)}
      {columns.map(({ column, label }) => (
        <a
          key={column}
          href={to(address(turned(column, sorted)))}
          aria-current={sorted.by === column ? "true" : undefined}
        >
          {label}
          {sorted.by === column ? <span aria-hidden="true"> {mark(sorted)}</span> : null}
        </a>
      ))}
    </p>
  );
}

function turned<Column extends string>(column: Column, sorted: Sorted<Column>): Sorted<Column> {
  return { by: column, descending: sorted.by === column && !sorted.descending };
}

function mark({ descending }: Sorted<string>): string {
  return descending ? "▼" : "▲";
}

/** A column's head as a link that sorts by it, and turns the order round when the list is sorted by it already. */
export function SortHead<Column extends string>(props: {
  readonly column: Column;
  readonly label: string;
  readonly sorted: Sorted<Column>;
  /** The list's address in another order, from the host. */
  readonly address: (sorted: Sorted<Column>) => string;
}) {
  const { to } = useDesk();
  const { column, label, sorted, address } = props;
  const isBy = sorted.by === column;
  return (
    <Table.Th scope="col" aria-sort={isBy ? (sorted.descending ? "descending" : "ascending") : undefined}>
      <a href={to(address(turned(column, sorted)))}>
        {label}
        {isBy ? <span aria-hidden="true"> {mark(sorted)}</span> : null}
      </a>
    </Table.Th>
  );
}
