import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly title: string;
  readonly text: string;
  /** `h1` where nothing else stands on the page. */
  readonly heading?: "h1" | "h2";
  readonly children?: ReactNode;
}

/** Says what will be here and, in `children`, what one can do until then. */
export function EmptyState({ title, text, heading: Heading = "h2", children }: EmptyStateProps) {
  return (
    <section className="empty-state">
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children}
    </section>
  );
}
