export interface PaginationProps {
  readonly label: string;
  /** Where in the whole this page lies, in words. */
  readonly position: string;
  readonly previous?: { readonly href: string; readonly label: string };
  readonly next?: { readonly href: string; readonly label: string };
}

export function Pagination({ label, position, previous, next }: PaginationProps) {
  return (
    <nav className="pagination" aria-label={label}>
      {previous && (
        <a className="button button-quiet" rel="prev" href={previous.href}>
          {previous.label}
        </a>
      )}
      <p>{position}</p>
      {next && (
        <a className="button button-quiet" rel="next" href={next.href}>
          {next.label}
        </a>
      )}
    </nav>
  );
}
