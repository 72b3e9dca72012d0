import { useDesk } from "./desk-view.tsx";

/** The browser's title: the page first, so that it is told apart among tabs and in the history. */
export function PageTitle({ children }: { children: string }) {
  const { desk } = useDesk();
  return <title>{desk === "" ? children : `${children} · ${desk}`}</title>;
}
