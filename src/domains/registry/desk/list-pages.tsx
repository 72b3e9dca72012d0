import { useLocation } from "react-router";
import { words } from "#src/platform/i18n/language.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { Pagination } from "#src/ui/pagination.tsx";

const said = {
  pages: words("分页", "分頁", "Pages"),
  position: words("第 {page} 页，共 {pages} 页", "第 {page} 頁，共 {pages} 頁", "Page {page} of {pages}"),
  previous: words("上一页", "上一頁", "Previous"),
  next: words("下一页", "下一頁", "Next"),
};

/** The number of the page asked for, from 1. */
export function pageAsked(query: URLSearchParams): number {
  return Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1);
}

/** The pages of a list, at the address that shows it with everything it was asked for. Nothing for a single page. */
export function ListPages({ page, pages }: { page: number; pages: number }) {
  const { say } = useDesk();
  const { pathname, search } = useLocation();
  if (pages <= 1) return null;
  const address = (target: number) => {
    const query = new URLSearchParams(search);
    query.set("page", String(target));
    return `/desk${pathname}?${query}`;
  };
  return (
    <Pagination
      label={say(said.pages)}
      position={say(said.position, { page, pages })}
      previous={page > 1 ? { href: address(page - 1), label: say(said.previous) } : undefined}
      next={page < pages ? { href: address(page + 1), label: say(said.next) } : undefined}
    />
  );
}
