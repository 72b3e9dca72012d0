import { Outlet, useRouteLoaderData } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { deskWords } from "../desk-words.ts";
import { DisplaySettings } from "../display-settings.tsx";
import { ScreenErrorBoundary } from "../error-message.tsx";

/** The frame of what one sees signed out: nothing but the screen and the switches of display. */
export default function OpenFrame() {
  const { say } = useDesk();
  const county = useRouteLoaderData<{ county: string }>("root")?.county ?? "";
  return (
    <div className="desk-alone">
      <a className="skip" href="#main">
        {say(deskWords.skip)}
      </a>
      <p className="desk-name">
        {county} · {say(deskWords.desk)}
      </p>
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
