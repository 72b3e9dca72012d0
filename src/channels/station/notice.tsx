import { acknowledgeNotice } from "#src/domains/registry/index.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { pendingNotice } from "../phone/model/due.ts";
import type { OwnEntry } from "../phone/model/own-entries.ts";
import { dayOf } from "../phone/parts/when.ts";
import { dueWords } from "../phone/words/page-words.ts";
import type { NoticeDocument } from "./documents.ts";
import { EntryForm, writeEntry } from "./entry-form.tsx";
import { ItemPage, PlainText } from "./item-page.tsx";
import { langOfText } from "./lang-of-text.ts";
import { dueItemPath } from "./paths.ts";
import type { SignedInRequest } from "./signed-in-only.tsx";
import { answerPage, frameOf, goTo, type StationFrame } from "./station-request.ts";
import { workOf } from "./work.ts";

interface FoundNotice {
  readonly notice: NoticeDocument;
  readonly own: OwnEntry | undefined;
}

export async function showNotice(asked: SignedInRequest, id: string): Promise<Response | undefined> {
  const found = await findNotice(asked, id);
  return found && answerPage(<NoticePage frame={await frameOf(asked)} found={found} />);
}

/** Acknowledges a notice for the organisation that got it, with today's day. */
export async function takeNotice(asked: SignedInRequest, id: string): Promise<Response | undefined> {
  const found = await findNotice(asked, id);
  if (found === undefined || isSettled(found)) return found && goTo(asked, dueItemPath("notice", id));
  const { noticeId, organisationNo } = found.notice;
  const refused = await writeEntry(asked, {
    action: acknowledgeNotice.name,
    schema: acknowledgeNotice.input,
    input: () => ({ noticeId, organisationNo, acknowledgedOn: asked.today }),
  });
  if (refused === undefined) return goTo(asked, dueItemPath("notice", id));
  const frame = await frameOf(asked);
  return answerPage(
    <NoticePage frame={frame} found={found} entryId={refused.entryId} refusal={refused.refusal} />,
    422,
  );
}

async function findNotice(
  { means, reading, signedIn }: SignedInRequest,
  id: string,
): Promise<FoundNotice | undefined> {
  const { notices, entries } = await workOf(means, signedIn.person, reading);
  const notice = notices.find((each) => each.id === id);
  return notice && { notice, own: pendingNotice(entries, notice) };
}

function isSettled({ notice, own }: FoundNotice): boolean {
  return notice.acknowledgedOn !== null || own !== undefined;
}

interface NoticePageProps {
  readonly frame: StationFrame;
  readonly found: FoundNotice;
  readonly entryId?: string;
  readonly refusal?: string;
}

function NoticePage({ frame, found, entryId, refusal }: NoticePageProps) {
  const { reading, timeZone } = frame;
  const { language } = reading;
  const { notice, own } = found;
  const facts = [
    fill(dueWords.from, language, { from: notice.from, date: dayOf(notice.sentAt, timeZone, language) }),
    fill(dueWords.to, language, { organisation: notice.organisationName }),
  ];
  return (
    <ItemPage
      frame={frame}
      title={notice.title}
      facts={facts}
      refusal={refusal}
      settled={isSettled(found) ? dueWords.acknowledged[language] : undefined}
      own={own}
      form={
        notice.needsAcknowledgement && (
          <EntryForm frame={frame} entryId={entryId} button={dueWords.acknowledge[language]} />
        )
      }
    >
      <PlainText text={notice.text} lang={langOfText(notice.text, reading)} />
    </ItemPage>
  );
}
