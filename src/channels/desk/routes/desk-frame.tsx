import { Outlet, redirect } from "react-router";
import { deskContext } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { unreadDates } from "../as-of.ts";
import { DateBar } from "../date-bar.tsx";
import { deskWords } from "../desk-words.ts";
import { ErrorMessage } from "../error-message.tsx";
import { frameData } from "../frame-data.ts";
import { Navigation } from "../navigation.tsx";
import { TopBar } from "../top-bar.tsx";
import type { Route } from "./+types/desk-frame";

/** Who is signed out reads the sign-in page first and comes back to the page that was asked for. */
const requireSignIn: Route.MiddlewareFunction = ({ context, request }) => {
  if (context.get(deskContext).actor.kind !== "visitor" || request.method !== "GET") return;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/desk/sign-in?${new URLSearchParams({ to: pathname + search })}`);
};

export const middleware: Route.MiddlewareFunction[] = [requireSignIn];

export async function loader({ context, request }: Route.LoaderArgs) {
  const scope = context.get(deskContext);
  const unread = unreadDates(new URL(request.url).searchParams, scope.county.timeZone);
  return { ...(await frameData(scope)), unread };
}

export default function DeskFrame({ loaderData }: Route.ComponentProps) {
  const { say } = useDesk();
  return (
    <div className="desk">
      <a className="skip" href="#main">
        {say(deskWords.skip)}
      </a>
      <TopBar {...loaderData} />
      <DateBar unread={loaderData.unread} />
      <div className="desk-body">
        <main id="main" className="desk-main">
          <Outlet />
        </main>
        <Navigation areas={loaderData.navigation} className="desk-navigation" />
      </div>
    </div>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <main className="desk-alone">
      <ErrorMessage error={error} />
    </main>
  );
}
