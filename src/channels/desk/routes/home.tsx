import { Link, useRouteLoaderData } from "react-router";
import { PageTitle } from "#src/ui/desk/page-title.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { deskWords } from "../desk-words.ts";
import { Waiting } from "../navigation.tsx";
import type { FrameData } from "../frame-data.ts";

/** What this person may do, by area of work. */
export default function Home() {
  const { say, to } = useDesk();
  const areas = useRouteLoaderData<FrameData>("routes/desk-frame")?.navigation ?? [];
  if (areas.length === 0)
    return (
      <EmptyState heading="h1" title={say(deskWords.nothingTitle)} text={say(deskWords.nothingText)}>
        <PageTitle>{say(deskWords.home)}</PageTitle>
      </EmptyState>
    );
  return (
    <>
      <PageHeader title={say(deskWords.homeTitle)} />
      <div className="home-areas">
        {areas.map(({ title, entries }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {entries.map(({ path, label, says, waiting }) => (
                <li key={path}>
                  <Link to={to(path).replace(/^\/desk/, "") || "/"}>
                    {label}
                    <Waiting n={waiting} />
                  </Link>
                  {says === "" ? null : <p>{says}</p>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
