import type { ReactNode } from "react";

type ButtonKind = "primary" | "quiet";

function classFor(kind: ButtonKind): string {
  return kind === "primary" ? "button" : "button button-quiet";
}

/** Submits its form. At most one of kind "primary" stands on a page. */
export function Button({ kind, children }: { kind: ButtonKind; children: ReactNode }) {
  return (
    <button type="submit" className={classFor(kind)}>
      {children}
    </button>
  );
}

export function ButtonLink({
  kind,
  href,
  children,
}: {
  kind: ButtonKind;
  href: string;
  children: ReactNode;
}) {
  return (
    <a className={classFor(kind)} href={href}>
      {children}
    </a>
  );
}
