import { createContext, useContext } from "react";
import { fill, type Language, type Words } from "#src/platform/i18n/language.ts";

/** What every block of a desk page needs to know. */
export interface DeskView {
  /** What this desk is called: the county and its desk. Empty where neither is known. */
  readonly desk: string;
  readonly language: Language;
  /** The county's day, YYYY-MM-DD. */
  readonly today: string;
  /** The day asked about. */
  readonly on: string;
  /** As recorded when, an instant; null: as known now. */
  readonly knownAt: string | null;
  /** False while looking at another day: forms are shown and cannot be sent. */
  readonly writable: boolean;
}

const View = createContext<DeskView | undefined>(undefined);

export const DeskViewProvider = View.Provider;

export interface UsedDeskView extends DeskView {
  /** The text in the person's language. */
  say(text: Words, values?: Readonly<Record<string, unknown>>): string;
  /** An address of the desk that keeps the two dates asked about. */
  to(path: string): string;
}

export function useDesk(): UsedDeskView {
  const view = useContext(View);
  if (view === undefined) throw new Error("useDesk is used outside a desk page");
  return {
    ...view,
    say: (text, values) => fill(text, view.language, values),
    to: (path) => withDates(path, view),
  };
}

function withDates(path: string, { on, today, knownAt }: DeskView): string {
  const [pathname = "", search = ""] = path.split("?");
  const query = new URLSearchParams(search);
  if (on !== today && !query.has("on")) query.set("on", on);
  if (knownAt !== null && !query.has("knownAt")) query.set("knownAt", knownAt);
  return query.size === 0 ? pathname : `${pathname}?${query}`;
}
