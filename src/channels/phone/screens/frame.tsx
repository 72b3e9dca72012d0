import { useEffect, useMemo } from "react";
import type { Clock } from "#src/platform/clock/clock.ts";
import { fragmentOf, type Place } from "../model/places.ts";
import type { OpenPhone } from "../open-phone.ts";
import { OpenedProvider, usePhoneView } from "../parts/open-phone-context.tsx";
import { useSay } from "../parts/say.tsx";
import type { Settings } from "../parts/settings.ts";
import { usePlace } from "../parts/use-place.ts";
import { useUpkeep } from "../parts/use-upkeep.ts";
import { openCount } from "../model/due.ts";
import { appWords } from "../words/common-words.ts";
import { ArticlePage } from "./article-page.tsx";
import { DuePage } from "./due-page.tsx";
import { EntriesPage } from "./entries-page.tsx";
import { LinePage } from "./line-page.tsx";
import { MePage } from "./me-page.tsx";
import { NewsPage } from "./news-page.tsx";
import { NoticePage } from "./notice-page.tsx";
import { RecordPage } from "./record-page.tsx";
import { TaskPage } from "./task-page.tsx";
import { TopLine } from "./top-line.tsx";
import { Warnings } from "./warnings.tsx";
import { WritePage } from "./write-page.tsx";

export interface Frame {
  readonly phone: OpenPhone;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly change: (settings: Settings) => void;
  readonly lock: () => void;
  /** The hub does not know this phone any more. */
  readonly signInAgain: () => void;
  /** Erases what can be read of the person, and leaves. */
  readonly leave: () => Promise<void>;
}

/** A person's own pages: what the line is like, the page, the three tabs. */
export function Frame(props: Frame) {
  const { phone, clock, lock, leave } = props;
  const opened = useMemo(() => ({ phone, clock }), [phone, clock]);
  const place = usePlace();
  useUpkeep(phone, clock, lock);
  useEffect(() => phone.onWiped(() => void leave()), [phone, leave]);
  return (
    <OpenedProvider value={opened}>
      <TopLine />
      <Warnings signInAgain={props.signInAgain} />
      <main className="page">
        <PageAt place={place} {...props} />
      </main>
      <Tabs place={place} />
    </OpenedProvider>
  );
}

function PageAt({ place, ...props }: Frame & { place: Place }) {
  if (place.tab === "news") return place.id === undefined ? <NewsPage /> : <ArticlePage id={place.id} />;
  if (place.tab === "due") {
    if (place.id === undefined) return <DuePage />;
    if (place.kind === "record") return <RecordPage id={place.id} />;
    return place.kind === "task" ? <TaskPage key={place.id} id={place.id} /> : <NoticePage id={place.id} />;
  }
  switch (place.page) {
    case "write":
      return <WritePage key={place.id} {...(place.id !== undefined && { again: place.id })} />;
    case "entries":
      return <EntriesPage />;
    case "line":
      return <LinePage />;
    default:
      return <MePage {...props} />;
  }
}

const tabs = ["news", "due", "me"] as const;

function Tabs({ place }: { place: Place }) {
  const say = useSay();
  const due = openCount(usePhoneView().held);
  return (
    <nav className="tabs" aria-label={say(appWords.tabs)}>
      {tabs.map((tab) => (
        <a key={tab} href={fragmentOf({ tab })} aria-current={place.tab === tab ? "page" : undefined}>
          {say(appWords[tab])}
          {tab === "due" && due > 0 ? <span className="count">{due}</span> : null}
        </a>
      ))}
    </nav>
  );
}
