import { useLocation, useNavigation } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { deskWords } from "./desk-words.ts";
import { DisplaySettings } from "./display-settings.tsx";
import type { FrameData } from "./frame-data.ts";
import { Navigation } from "./navigation.tsx";

/**
 * Whose desk this is and where he or she stands, how it is shown, and the way out. On a narrow screen all of it, with
 * the areas of work, is in a menu that opens without script and is closed again on the next page.
 */
export function TopBar(frame: FrameData) {
  const { say, to, desk } = useDesk();
  const busy = useNavigation().state !== "idle";
  const { key } = useLocation();
  return (
    <header className="desk-top" aria-busy={busy}>
      <details className="desk-menu" key={key}>
        <summary>{say(deskWords.menu)}</summary>
        <div className="desk-menu-panel">
          <Navigation areas={frame.navigation} className="desk-menu-areas" />
          <Person {...frame} className="desk-menu-person" />
        </div>
      </details>
      <a className="desk-name" href={to("/desk")}>
        {desk}
      </a>
      <output className="desk-busy">{busy ? say(deskWords.working) : ""}</output>
      <Person {...frame} className="desk-top-person" />
    </header>
  );
}

function Person({ person, posts, className }: FrameData & { readonly className: string }) {
  const { say, to } = useDesk();
  return (
    <div className={className}>
      <a className="desk-person" href={to("/desk/me")}>
        <strong>{person}</strong>
        {posts.length === 0 ? null : <span> {posts.join(" · ")}</span>}
      </a>
      <DisplaySettings />
      <a href="/">{say(deskWords.site)}</a>
      <form method="post" action="/desk/sign-out">
        <button type="submit">{say(deskWords.signOut)}</button>
      </form>
    </div>
  );
}
