import { Outlet } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { deskWords } from "../desk-words.ts";
import { DisplaySettings } from "../display-settings.tsx";
import { ScreenErrorBoundary } from "../error-message.tsx";

/** The frame of what one sees signed out: nothing but the screen and the switches of display. */
export default function OpenFrame() {
  const { say, desk } = useDesk();
  return (
    <div className="desk-alone">
      <a className="skip" href="#main">
        {say(deskWords.skip)}
      </a>
      <header>
        <p className="desk-name">{desk}</p>
      </header>
      <main id="main">
        <Outlet />
      </main>
      <footer>
        <DisplaySettings />
        <a href="/">{say(deskWords.site)}</a>
      </footer>
    </div>
  );
}

export { ScreenErrorBoundary as ErrorBoundary };
