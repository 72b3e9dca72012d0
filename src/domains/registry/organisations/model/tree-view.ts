/** What a page needs of an organisation to draw the tree. */
export interface TreeItem {
  readonly no: number;
  readonly parentNo: number | null;
  readonly depth: number;
  readonly name: string;
}

export interface TreeRow<Item> {
  readonly item: Item;
  readonly children: number;
  readonly open: boolean;
}

/**
 * The rows to draw: the top and what is directly below it, and below those only what was opened. A county of 1,400
 * organisations is then a page of some thirty rows.
 */
export function visibleRows<Item extends TreeItem>(
  tree: readonly Item[],
  opened: ReadonlySet<number>,
): readonly TreeRow<Item>[] {
  const children = new Map<number | null, number>();
  for (const { parentNo } of tree) children.set(parentNo, (children.get(parentNo) ?? 0) + 1);
  const shown = new Set<number>();
  return tree.flatMap((item) => {
    const visible = item.depth === 0 || (item.parentNo !== null && shown.has(item.parentNo));
    if (!visible) return [];
    const open = item.depth === 0 || opened.has(item.no);
    if (open) shown.add(item.no);
    return [{ item, children: children.get(item.no) ?? 0, open }];
  });
}

/** The names above an organisation, from the top, itself left out. */
export function namesAbove<Item extends TreeItem>(
  byNo: ReadonlyMap<number, Item>,
  item: Item,
): readonly string[] {
  const names: string[] = [];
  for (let at = item.parentNo; at !== null;) {
    const above = byNo.get(at);
    if (above === undefined) break;
    names.unshift(above.name);
    at = above.parentNo;
  }
  return names;
}
