import type { ReactNode } from "react";

/** What the reader must know first. The label says in a word what the colour says. */
export function Notice(props: {
  kind: "due" | "soon" | "done" | "information";
  label: string;
  children: ReactNode;
}) {
  return (
    <aside className={`notice notice-${props.kind}`} aria-label={props.label}>
      <p className="notice-label">{props.label}</p>
      {props.children}
    </aside>
  );
}
