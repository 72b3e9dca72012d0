import { type ReactNode, useEffect, useRef } from "react";

/** The page's heading. A new page begins at its top, and a screen reader says its heading. */
export function Heading({ children, lang }: { children: ReactNode; lang?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} lang={lang}>
      {children}
    </h1>
  );
}
