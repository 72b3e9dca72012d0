import type { NoticeDocument } from "#src/domains/registry/work/model/work.ts";
import { acknowledgeNotice, pendingNotice } from "../model/due.ts";
import type { OpenPhone } from "../open-phone.ts";
import { BackLink } from "../parts/back-link.tsx";
import { EntryStateLine } from "../parts/entry-state.tsx";
import { Heading } from "../parts/heading.tsx";
import { useOpened, usePhoneView } from "../parts/open-phone-context.tsx";
import { PlainText } from "../parts/plain-text.tsx";
import { useLanguage, useSay } from "../parts/say.tsx";
import { useSaving } from "../parts/use-saving.ts";
import { dayOf } from "../parts/when.ts";
import { appWords } from "../words/common-words.ts";
import { dueWords } from "../words/page-words.ts";

export function NoticePage({ id }: { id: string }) {
  const say = useSay();
  const language = useLanguage();
  const { phone } = useOpened();
  const { held } = usePhoneView();
  const saving = useSaving();
  const notice = held.notices.find((each) => each.id === id);
  if (notice === undefined) {
    return (
      <>
        <BackLink to={{ tab: "due" }} />
        <Heading>{say(dueWords.gone)}</Heading>
      </>
    );
  }
  const { title, text, from, sentAt, needsAcknowledgement, acknowledgedOn } = notice;
  const pending = pendingNotice(held.entries, notice);
  const isAcknowledged = acknowledgedOn !== null;
  const date = dayOf(sentAt, phone.person.county.timeZone, language);
  return (
    <>
      <BackLink to={{ tab: "due" }} />
      <Heading>{title}</Heading>
      <p className="facts">{say(dueWords.from, { from, date })}</p>
      <p className="facts">{say(dueWords.to, { organisation: notice.organisationName })}</p>
      <PlainText text={text} />
      <p role="alert" className="fault">
        {saving.fault}
      </p>
      {needsAcknowledgement && !isAcknowledged && pending === undefined ? (
        <button
          type="button"
          className="button wide"
          disabled={saving.busy}
          onClick={() => void saving.run(() => acknowledge(phone, notice))}
        >
          {say(saving.busy ? appWords.waiting : dueWords.acknowledge)}
        </button>
      ) : null}
      {isAcknowledged || pending !== undefined ? (
        <output className="notice">
          {say(dueWords.acknowledged)}
          {pending === undefined || isAcknowledged ? null : (
            <>
              {" · "}
              <EntryStateLine own={pending} />
            </>
          )}
        </output>
      ) : null}
    </>
  );
}

function acknowledge(phone: OpenPhone, notice: NoticeDocument): Promise<void> {
  const { noticeId, organisationNo } = notice;
  const acknowledgedOn = phone.today();
  return phone.save(acknowledgeNotice, { noticeId, organisationNo, acknowledgedOn });
}
