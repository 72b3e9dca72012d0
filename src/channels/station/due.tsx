import { fill, type Language } from "#src/platform/i18n/language.ts";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { ButtonLink } from "#src/ui/button.tsx";
import type { Held } from "../phone/held.ts";
import { inboxOf, pendingNotice, pendingRecord, pendingTask } from "../phone/model/due.ts";
import type { OwnEntry } from "../phone/model/own-entries.ts";
import { dayInWords, dayOf } from "../phone/parts/when.ts";
import { dueWords } from "../phone/words/page-words.ts";
import { siteHref } from "../site/paths.ts";
import type { NoticeDocument, OrganisationDocument, TaskDocument } from "./documents.ts";
import { EntryStateLine } from "./entry-state.tsx";
import { langOfText } from "./lang-of-text.ts";
import { type DueKind, dueItemPath, newsPath, writtenPath } from "./paths.ts";
import { idleSeconds } from "./sessions.ts";
import type { SignedInRequest } from "./signed-in-only.tsx";
import { StationPage } from "./station-page.tsx";
import { answerPage, frameOf, goingOn, type StationFrame } from "./station-request.ts";
import { stationWords } from "./station-words.ts";
import { workOf } from "./work.ts";

/** One inbox at `/due`: notices, tasks and records that wait for the person, and what is past. */
export async function showDue(asked: SignedInRequest): Promise<Response> {
  const work = await workOf(asked.means, asked.signedIn.person, asked.reading);
  const page = answerPage(<DuePage frame={await frameOf(asked)} work={work} />);
  return goingOn(page, idleSeconds + 5, siteHref(asked.reading, newsPath()));
}

function DuePage({ frame, work }: { frame: StationFrame; work: Held }) {
  const { reading } = frame;
  const { language } = reading;
  const inbox = inboxOf(work);
  const open = inbox.notices.length + inbox.tasks.length + inbox.records.length;
  const title = stationWords.due[language];
  return (
    <StationPage frame={frame} title={title}>
      <h1 className="page-title">{title}</h1>
      {open === 0 && (
        <EmptyState title={dueWords.nothing[language]} text="">
          <ButtonLink kind="quiet" href={siteHref(reading, newsPath())}>
            {stationWords.toNews[language]}
          </ButtonLink>
        </EmptyState>
      )}
      <Group
        frame={frame}
        id="notices"
        title={dueWords.notices[language]}
        rows={inbox.notices.map(noticeRow(frame, work))}
      />
      <Group
        frame={frame}
        id="tasks"
        title={dueWords.tasks[language]}
        rows={inbox.tasks.map(taskRow(frame, work))}
      />
      <Group
        frame={frame}
        id="records"
        title={dueWords.records[language]}
        rows={inbox.records.map(recordRow(work))}
      />
      <p>
        <a href={siteHref(reading, writtenPath)}>{stationWords.written[language]}</a>
      </p>
      <Group
        frame={frame}
        id="past"
        title={dueWords.past[language]}
        rows={[
          ...inbox.pastTasks.map(taskRow(frame, work)),
          ...inbox.pastNotices.map(noticeRow(frame, work)),
          ...inbox.pastRecords.map(recordRow(work)),
        ]}
      />
    </StationPage>
  );
}

interface Row {
  readonly kind: DueKind;
  readonly id: string;
  readonly title: string;
  readonly facts: string;
  readonly isLate?: boolean;
  /** What the person did about it here and is not known to the hub yet. */
  readonly pending: OwnEntry | undefined;
}

function taskRow({ today, reading: { language } }: StationFrame, work: Held) {
  return (task: TaskDocument): Row => ({
    kind: "task",
    id: task.id,
    title: task.title,
    facts: task.state === "done" ? dueWords.isDone[language] : dueInWords(task.dueOn, today, language),
    isLate: task.state === "open" && task.dueOn !== null && task.dueOn < today,
    pending: waiting(pendingTask(work.entries, task)),
  });
}

function noticeRow({ timeZone, reading: { language } }: StationFrame, work: Held) {
  return (notice: NoticeDocument): Row => ({
    kind: "notice",
    id: notice.id,
    title: notice.title,
    facts: fill(dueWords.from, language, {
      from: notice.from,
      date: dayOf(notice.sentAt, timeZone, language),
    }),
    pending: waiting(pendingNotice(work.entries, notice)),
  });
}

function recordRow(work: Held) {
  return (record: OrganisationDocument): Row => ({
    kind: "record",
    id: record.id,
    title: record.name,
    facts: "",
    pending: waiting(pendingRecord(work.entries, record)),
  });
}

function waiting(own: OwnEntry | undefined): OwnEntry | undefined {
  return own?.state === "delivered" ? undefined : own;
}

export function dueInWords(dueOn: string | null, today: string, language: Language): string {
  if (dueOn === null) return dueWords.noDate[language];
  const text = dueOn < today ? dueWords.untilPast : dueWords.until;
  return fill(text, language, { date: dayInWords(dueOn, language) });
}

interface GroupProps {
  readonly frame: StationFrame;
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

function Group({ frame: { reading }, id, title, rows }: GroupProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id} className="due-group">
      <h2 id={id} className="section-title">
        {title}
      </h2>
      <ul className="due-rows">
        {rows.map((row) => (
          <li key={`${row.kind} ${row.id}`}>
            <a href={siteHref(reading, dueItemPath(row.kind, row.id))} lang={langOfText(row.title, reading)}>
              {row.title}
            </a>
            {row.facts !== "" && <p className={row.isLate ? "facts late" : "facts"}>{row.facts}</p>}
            {row.pending && <EntryStateLine own={row.pending} language={reading.language} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
