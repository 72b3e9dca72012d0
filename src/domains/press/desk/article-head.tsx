import { NavLink } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import type { ArticleState } from "../model/article-states.ts";
import { editorWords, fileWords, stateWords } from "./press-words.ts";
import "./press.css";

interface ArticleHeadProps {
  readonly id: string;
  readonly title: string;
  readonly state: ArticleState;
  readonly version: number;
  /** As the county's wall shows it. */
  readonly savedAt: string;
}

/** Title, state and age of an article, and the way between its screens. */
export function ArticleHead({ id, title, state, version, savedAt }: ArticleHeadProps) {
  const { say, to } = useDesk();
  const saved = say(editorWords.savedAt, { version, time: savedAt });
  const screens = [
    { path: `/press/articles/${id}`, label: say(editorWords.edit) },
    { path: `/press/articles/${id}/files`, label: say(fileWords.files) },
    { path: `/press/articles/${id}/doubts`, label: say(editorWords.doubts) },
    { path: `/press/articles/${id}/site`, label: say(editorWords.site) },
  ];
  return (
    <>
      <PageHeader title={title} detail={`${say(stateWords[state])} · ${saved}`} />
      <nav className="press-parts" aria-label={say(editorWords.parts)}>
        {screens.map(({ path, label }) => (
          <NavLink key={path} to={to(path)} end>
            {label}
          </NavLink>
        ))}
      </nav>
    </>
  );
}
