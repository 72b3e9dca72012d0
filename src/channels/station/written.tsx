import { EmptyState } from "#src/ui/empty-state.tsx";
import { ButtonLink } from "#src/ui/button.tsx";
import type { Held } from "../phone/held.ts";
import { acknowledgeNotice, completeTask, confirmRecord, submitItem } from "../phone/model/due.ts";
import type { OwnEntry } from "../phone/model/own-entries.ts";
import { whenInWords } from "../phone/parts/when.ts";
import { entryWords } from "../phone/words/page-words.ts";
import { siteHref, type SitePath } from "../site/paths.ts";
import type { OrganisationDocument } from "./documents.ts";
import { EntryStateLine } from "./entry-state.tsx";
import { langOfText } from "./lang-of-text.ts";
import { duePath, dueItemPath, newsPath, writePath } from "./paths.ts";
import { idleSeconds } from "./sessions.ts";
import { Recorded } from "./record.tsx";
import type { SignedInRequest } from "./signed-in-only.tsx";
import { StationPage } from "./station-page.tsx";
import { answerPage, frameOf, goingOn, type StationFrame } from "./station-request.ts";
import { stationWords } from "./station-words.ts";
import { workOf } from "./work.ts";
import { workWords } from "./work-words.ts";

/** What the person wrote and did here, with what became of it, at `/written`. Nobody else's. */
export async function showWritten(asked: SignedInRequest): Promise<Response> {
  const work = await workOf(asked.means, asked.signedIn.person, asked.reading);
  const returned = work.entries.filter(({ state }) => state === "returned").map(({ entry }) => entry.id);
  if (returned.length > 0) await asked.means.writings.noteShown(returned);
  const page = answerPage(<WrittenPage frame={await frameOf(asked)} work={work} />);
  return goingOn(page, idleSeconds + 5, siteHref(asked.reading, newsPath()));
}

function WrittenPage({ frame, work }: { frame: StationFrame; work: Held }) {
  const { language } = frame.reading;
  const title = stationWords.written[language];
  return (
    <StationPage frame={frame} title={title}>
      <h1 className="page-title">{title}</h1>
      {work.entries.length === 0 ? (
        <EmptyState title={entryWords.none[language]} text="">
          <ButtonLink kind="quiet" href={siteHref(frame.reading, duePath)}>
            {stationWords.due[language]}
          </ButtonLink>
        </EmptyState>
      ) : (
        <ul className="due-rows">
          {work.entries.map((own) => (
            <Written key={own.entry.id} frame={frame} own={own} work={work} />
          ))}
        </ul>
      )}
    </StationPage>
  );
}

function Written({ frame, own, work }: { frame: StationFrame; own: OwnEntry; work: Held }) {
  const { reading, now, timeZone } = frame;
  const { language } = reading;
  const kind = entryWords.kinds[own.entry.action]?.[language] ?? own.entry.action;
  const { title, again } = aboutOf(own, work);
  const when = whenInWords(Date.parse(own.entry.madeAt), Date.parse(now), timeZone, language);
  return (
    <li>
      <p className="written-title" lang={langOfText(title ?? kind, reading)}>
        {title ?? kind}
      </p>
      <p className="facts">
        <span>{kind}</span>
        <span>{when}</span>
      </p>
      <EntryStateLine own={own} language={language} />
      <Theirs own={own} frame={frame} />
      {own.state === "returned" && again && (
        <a className="button button-quiet" href={siteHref(reading, again)}>
          {own.entry.action === submitItem ? entryWords.edit[language] : entryWords.again[language]}
        </a>
      )}
    </li>
  );
}

/** Of a record that had changed meanwhile: what is recorded now. */
function Theirs({ own: { entry, conflict }, frame: { reading } }: { own: OwnEntry; frame: StationFrame }) {
  if (conflict === null || entry.action !== confirmRecord) return null;
  const { posts } = conflict.theirs as OrganisationDocument;
  return (
    <>
      <h2 className="theirs">{workWords.whatIsRecorded[reading.language]}</h2>
      <Recorded posts={posts} reading={reading} />
    </>
  );
}

interface KnownInput {
  readonly title?: string;
  readonly taskId?: string;
  readonly noticeId?: string;
  readonly organisationNo?: number;
  readonly subjectId?: string;
}

/** What it was about, where the station still holds that, and the page on which it is done again. */
function aboutOf({ entry }: OwnEntry, work: Held): { readonly title?: string; readonly again?: SitePath } {
  const { title, taskId, noticeId, organisationNo, subjectId } = (entry.input ?? {}) as KnownInput;
  switch (entry.action) {
    case submitItem:
      return { ...(title !== undefined && { title }), again: writePath(entry.id) };
    case completeTask: {
      const task = work.tasks.find(({ id }) => id === taskId);
      return task === undefined ? {} : { title: task.title, again: dueItemPath("task", task.id) };
    }
    case acknowledgeNotice: {
      const notice = work.notices.find(
        (each) => each.noticeId === noticeId && each.organisationNo === organisationNo,
      );
      return notice === undefined ? {} : { title: notice.title, again: dueItemPath("notice", notice.id) };
    }
    case confirmRecord: {
      const record = work.records.find(({ id }) => id === subjectId);
      return record === undefined ? {} : { title: record.name, again: dueItemPath("record", record.id) };
    }
    default:
      return {};
  }
}
