import { useNavigation } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { deskWords } from "./desk-words.ts";
import { DisplaySettings } from "./display-settings.tsx";

/** Whose desk this is and where he or she stands, how it is shown, and the way out. */
export function TopBar({ person, posts }: { person: string; posts: readonly string[] }) {
  const { say, to, desk } = useDesk();
  const busy = useNavigation().state !== "idle";
  return (
    <header className="desk-top" aria-busy={busy}>
      <a className="desk-menu-link" href="#menu">
        {say(deskWords.menu)}
      </a>
      <a className="desk-name" href={to("/desk")}>
        {desk}
      </a>
      <output className="desk-busy">{busy ? say(deskWords.working) : ""}</output>
      <a className="desk-person" href={to("/desk/me")}>
        <strong>{person}</strong>
        {posts.length === 0 ? null : <span> {posts.join(" · ")}</span>}
      </a>
      <DisplaySettings />
      <a href="/">{say(deskWords.site)}</a>
      <form method="post" action="/desk/sign-out">
        <button type="submit">{say(deskWords.signOut)}</button>
      </form>
    </header>
  );
}
