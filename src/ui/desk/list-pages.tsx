import { words } from "#src/platform/i18n/language.ts";
import { Pagination } from "../pagination.tsx";
import { useDesk } from "./desk-view.tsx";

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

/** The pages of a list; nothing for a single page. `address` gives a page's place below /desk. */
export function ListPages(props: { page: number; pages: number; address: (page: number) => string }) {
  const { say } = useDesk();
  const { page, pages, address } = props;
  if (pages <= 1) return null;
  const link = (target: number) => `/desk${address(target)}`;
  return (
    <Pagination
      label={say(said.pages)}
      position={say(said.position, { page, pages })}
      previous={page > 1 ? { href: link(page - 1), label: say(said.previous) } : undefined}
      next={page < pages ? { href: link(page + 1), label: say(said.next) } : undefined}
    />
  );
}
