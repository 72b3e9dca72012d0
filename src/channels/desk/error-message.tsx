import { isRouteErrorResponse, useLocation, useRouteError } from "react-router";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageTitle } from "#src/ui/desk/page-title.tsx";
import { deskWords } from "./desk-words.ts";

/** Words for each status; what an AppError said itself comes with it. */
const messages = {
  401: [deskWords.signInNeeded, deskWords.signInNeededText],
  403: [deskWords.notAllowed, deskWords.notAllowedText],
  404: [deskWords.notFound, deskWords.notFoundText],
  413: [deskWords.notTaken, deskWords.failedText],
  422: [deskWords.notTaken, deskWords.failedText],
  429: [deskWords.notTaken, deskWords.busyText],
  500: [deskWords.failed, deskWords.failedText],
  503: [deskWords.busy, deskWords.busyText],
  507: [deskWords.notTaken, deskWords.failedText],
} as const;

function statusOf(error: unknown): keyof typeof messages {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return status in messages ? (status as keyof typeof messages) : 500;
}

/** What happened and what to do, in the place of a screen that cannot be shown. */
export function ErrorMessage({ error }: { error: unknown }) {
  const { say, to } = useDesk();
  const { pathname, search } = useLocation();
  const status = statusOf(error);
  const [title, text] = messages[status];
  // What was asked for could not be read: asked again it could not either.
  const again = status === 422 ? pathname : pathname + search;
  const said = isRouteErrorResponse(error) && typeof error.data === "string" ? error.data : "";
  return (
    <EmptyState heading="h1" title={say(title)} text={said === "" ? say(text) : said}>
      <PageTitle>{say(title)}</PageTitle>
      <p>
        {title === deskWords.notTaken ? <a href={`/desk${again}`}>{say(deskWords.again)}</a> : null}{" "}
        <a href={to("/desk")}>{say(deskWords.home)}</a>
      </p>
    </EmptyState>
  );
}

/** For the frames: the screen's place shows the error, the frame stays. */
export function ScreenErrorBoundary() {
  return <ErrorMessage error={useRouteError()} />;
}
