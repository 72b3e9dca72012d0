import { useEffect } from "react";
import type { OrganisationDocument } from "#src/domains/registry/work/model/work.ts";
import { confirmRecord, pendingRecord } from "../model/due.ts";
import type { OpenPhone } from "../open-phone.ts";
import { BackLink } from "../parts/back-link.tsx";
import { EntryStateLine } from "../parts/entry-state.tsx";
import { Heading } from "../parts/heading.tsx";
import { useOpened, usePhoneView } from "../parts/open-phone-context.tsx";
import { Recorded } from "../parts/recorded.tsx";
import { useLanguage, useSay } from "../parts/say.tsx";
import { useSaving } from "../parts/use-saving.ts";
import { dayInWords } from "../parts/when.ts";
import { appWords } from "../words/common-words.ts";
import { dueWords } from "../words/page-words.ts";

/** What is recorded of an organisation; whoever works there says whether it is right. */
export function RecordPage({ id }: { id: string }) {
  const say = useSay();
  const language = useLanguage();
  const { phone } = useOpened();
  const { held } = usePhoneView();
  const saving = useSaving();
  // Whoever confirms speaks for what is recorded now; after an entry came back this page would still show what was.
  useEffect(() => void phone.sync(), [phone]);
  const record = held.records.find((each) => each.id === id);
  if (record === undefined) {
    return (
      <>
        <BackLink to={{ tab: "due" }} />
        <Heading>{say(dueWords.gone)}</Heading>
      </>
    );
  }
  const pending = pendingRecord(held.entries, record);
  const isConfirmed = record.confirmedOn !== null || pending !== undefined;
  return (
    <>
      <BackLink to={{ tab: "due" }} />
      <Heading>{record.name}</Heading>
      <Recorded record={record} />
      <p role="alert" className="fault">
        {saving.fault}
      </p>
      {isConfirmed ? (
        <output className="notice">
          {say(dueWords.confirmed)}
          {record.confirmedOn === null ? null : ` · ${dayInWords(record.confirmedOn, language)}`}
          {pending === undefined || record.confirmedOn !== null ? null : (
            <>
              {" · "}
              <EntryStateLine own={pending} />
            </>
          )}
        </output>
      ) : (
        <>
          <p>{say(dueWords.confirmHint)}</p>
          <button
            type="button"
            className="button wide"
            disabled={saving.busy}
            onClick={() => void saving.run(() => confirm(phone, record))}
          >
            {say(saving.busy ? appWords.waiting : dueWords.confirm)}
          </button>
        </>
      )}
    </>
  );
}

function confirm(phone: OpenPhone, record: OrganisationDocument): Promise<void> {
  const input = {
    confirmationId: crypto.randomUUID(),
    subjectKind: "organisation",
    subjectId: record.id,
    version: record.version,
    confirmedOn: phone.today(),
  };
  return phone.save(confirmRecord, input, { shown: record });
}
