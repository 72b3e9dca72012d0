import type { Script } from "#src/platform/script/script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { Prose, trustHtml } from "#src/ui/safe-html.tsx";
import { siteWords } from "./press-words.ts";

export interface Preview {
  readonly script: Script;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly facts: readonly (string | undefined)[];
  /** Written by `renderHtml`, every text in it escaped. */
  readonly html: string;
}

/** The article as readers of one script will see it. */
export function ArticlePreview({ preview }: { preview: Preview }) {
  const { say } = useDesk();
  const { script, title, subtitle, facts, html } = preview;
  const name = say(script === "zh-Hans" ? siteWords.hans : siteWords.hant);
  return (
    <section aria-label={name} className="press-preview">
      <p className="desk-field-hint">{name}</p>
      <div lang={script}>
        <h2>{title}</h2>
        {subtitle === undefined ? null : <p>{subtitle}</p>}
        <p className="desk-field-hint">{facts.filter((fact) => fact !== undefined).join(" · ")}</p>
        <Prose html={trustHtml(html)} />
      </div>
    </section>
  );
}
