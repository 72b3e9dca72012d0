import type { ReactNode } from "react";

/** Says what will be here and, in `children`, what one can do until then. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className="empty-state">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}
