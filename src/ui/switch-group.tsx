export interface Choice {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
  readonly lang?: string;
}

/** The same page in other ways: script, size, view. Links, so that it works without script and can be bookmarked. */
export function SwitchGroup({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <ul className="switch-group" aria-label={label}>
      {choices.map((choice) => (
        <li key={choice.href + choice.label}>
          <a
            href={choice.href}
            lang={choice.lang}
            hrefLang={choice.lang}
            aria-current={choice.current ? "true" : undefined}
          >
            {choice.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
