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
  const next = { by: column, descending: isBy && !sorted.descending };
  return (
    <th scope="col" aria-sort={isBy ? (sorted.descending ? "descending" : "ascending") : undefined}>
      <a href={to(address(next))}>
        {label}
        {isBy ? <span aria-hidden="true"> {sorted.descending ? "▼" : "▲"}</span> : null}
      </a>
    </th>
  );
}
