import type { ReactNode } from "react";
import { fragmentOf, type Place } from "../model/places.ts";

/** A row of a list that opens. */
export function RowLink({ to, title, children }: { to: Place; title: string; children: ReactNode }) {
  return (
    <a className="row" href={fragmentOf(to)}>
      <span className="row-words">
        <span className="row-title">{title}</span>
        {children}
      </span>
    </a>
  );
}
