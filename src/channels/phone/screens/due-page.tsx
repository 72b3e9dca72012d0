import type {
  NoticeDocument,
  OrganisationDocument,
  TaskDocument,
} from "#src/domains/registry/work/model/work.ts";
import { inboxOf, pendingTask } from "../model/due.ts";
import { Heading } from "../parts/heading.tsx";
import { useOpened, usePhoneView } from "../parts/open-phone-context.tsx";
import { RowLink } from "../parts/row-link.tsx";
import { useLanguage, useSay } from "../parts/say.tsx";
import { dayInWords, dayOf } from "../parts/when.ts";
import { appWords } from "../words/common-words.ts";
import { dueWords } from "../words/page-words.ts";

/** One inbox of notices and tasks. */
export function DuePage() {
  const say = useSay();
  const { notices, tasks, records, pastNotices, pastTasks, pastRecords } = inboxOf(usePhoneView().held);
  const isEmpty = notices.length + tasks.length + records.length === 0;
  const hasPast = pastNotices.length + pastTasks.length + pastRecords.length > 0;
  return (
    <>
      <Heading>{say(appWords.due)}</Heading>
      {isEmpty ? <p className="empty">{say(dueWords.nothing)}</p> : null}
      {notices.length === 0 ? null : <h2>{say(dueWords.notices)}</h2>}
      <Notices notices={notices} />
      {tasks.length === 0 ? null : <h2>{say(dueWords.tasks)}</h2>}
      <Tasks tasks={tasks} />
      {records.length === 0 ? null : <h2>{say(dueWords.records)}</h2>}
      <Records records={records} />
      {hasPast ? <h2>{say(dueWords.past)}</h2> : null}
      <Tasks tasks={pastTasks} />
      <Notices notices={pastNotices} />
      <Records records={pastRecords} />
    </>
  );
}

function Notices({ notices }: { notices: readonly NoticeDocument[] }) {
  const say = useSay();
  const language = useLanguage();
  const { timeZone } = useOpened().phone.person.county;
  return (
    <ul className="rows">
      {notices.map(({ id, title, from, sentAt }) => (
        <li key={id}>
          <RowLink to={{ tab: "due", kind: "notice", id }} title={title}>
            <span className="facts">
              {say(dueWords.from, { from, date: dayOf(sentAt, timeZone, language) })}
            </span>
          </RowLink>
        </li>
      ))}
    </ul>
  );
}

function Tasks({ tasks }: { tasks: readonly TaskDocument[] }) {
  const say = useSay();
  const { phone } = useOpened();
  const { entries } = usePhoneView().held;
  const today = phone.today();
  return (
    <ul className="rows">
      {tasks.map((task) => (
        <li key={task.id}>
          <RowLink to={{ tab: "due", kind: "task", id: task.id }} title={task.title}>
            {pendingTask(entries, task) === undefined ? (
              <DueDate task={task} today={today} />
            ) : (
              <span className="facts">{say(dueWords.isDone)}</span>
            )}
          </RowLink>
        </li>
      ))}
    </ul>
  );
}

function Records({ records }: { records: readonly OrganisationDocument[] }) {
  const say = useSay();
  return (
    <ul className="rows">
      {records.map(({ id, name, confirmedOn }) => (
        <li key={id}>
          <RowLink to={{ tab: "due", kind: "record", id }} title={name}>
            {confirmedOn === null ? null : <span className="facts">{say(dueWords.confirmed)}</span>}
          </RowLink>
        </li>
      ))}
    </ul>
  );
}

export function DueDate({ task: { dueOn, state }, today }: { task: TaskDocument; today: string }) {
  const say = useSay();
  const language = useLanguage();
  if (state === "done") return <span className="facts">{say(dueWords.isDone)}</span>;
  if (dueOn === null) return <span className="facts">{say(dueWords.noDate)}</span>;
  const date = dayInWords(dueOn, language);
  return dueOn < today ? (
    <span className="facts late">{say(dueWords.untilPast, { date })}</span>
  ) : (
    <span className="facts">{say(dueWords.until, { date })}</span>
  );
}
