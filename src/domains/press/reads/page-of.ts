/** One page of a longer list. Pages count from 1; an empty list has one empty page. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

export function pageOf<T>(items: readonly T[], page: number, size: number, total: number): PageOf<T> {
  return { items, page, pages: Math.max(1, Math.ceil(total / size)), total };
}
