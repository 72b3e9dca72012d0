import { useEffect } from "react";
import type { NoticeDocument } from "#src/domains/registry/work/model/work.ts";
import { acknowledgeNotice, completeTask, confirmRecord, submitItem } from "../model/due.ts";
import type { Held } from "../held.ts";
import type { OwnEntry } from "../model/own-entries.ts";
import { fragmentOf, type Place } from "../model/places.ts";
import { entryWords } from "../words/page-words.ts";
import { BothVersions } from "./both-versions.tsx";
import { EntryStateLine } from "./entry-state.tsx";
import { useOpened } from "./open-phone-context.tsx";
import { useLanguage, useSay } from "./say.tsx";
import { whenInWords } from "./when.ts";

/** One thing the person wrote or did, with what became of it and, where it came back, the way to do it again. */
export function EntryRow({ own, held }: { own: OwnEntry; held: Held }) {
  const say = useSay();
  const language = useLanguage();
  const { clock, phone } = useOpened();
  const { id, action, madeAt } = own.entry;
  const kind = entryWords.kinds[action];
  const when = whenInWords(Date.parse(madeAt), clock.now().getTime(), phone.person.county.timeZone, language);
  const { title, place } = aboutOf(own, held);
  const isReturned = own.state === "returned";
  const again = isReturned ? place : undefined;
  useEffect(() => {
    if (isReturned) void phone.noteShown(id);
  }, [phone, id, isReturned]);
  return (
    <div className="row">
      <span className="row-words">
        <span className="row-title">{title ?? (kind && say(kind)) ?? action}</span>
        <span className="facts">
          {kind === undefined ? null : `${say(kind)} · `}
          {when}
          {own.elsewhere === undefined ? null : ` · ${own.elsewhere ?? say(entryWords.atStation)}`}
        </span>
        <EntryStateLine own={own} />
        <BothVersions own={own} />
        {again === undefined ? null : (
          <a className="button button-quiet" href={fragmentOf(again)}>
            {say(action === submitItem ? entryWords.edit : entryWords.again)}
          </a>
        )}
      </span>
    </div>
  );
}

interface KnownInput {
  readonly title?: string;
  readonly taskId?: string;
  readonly noticeId?: string;
  readonly organisationNo?: number;
  readonly subjectId?: string;
}

/** What it was about, where the phone still holds that, and the page on which it is done again. */
function aboutOf({ entry }: OwnEntry, { tasks, notices, records }: Held): { title?: string; place?: Place } {
  const { title, taskId, noticeId, organisationNo, subjectId } = (entry.input ?? {}) as KnownInput;
  switch (entry.action) {
    case submitItem:
      return { ...(title !== undefined && { title }), place: { tab: "me", page: "write", id: entry.id } };
    case completeTask:
      return pageOf(
        tasks.find(({ id }) => id === taskId),
        "task",
      );
    case acknowledgeNotice: {
      const isIt = (each: NoticeDocument): boolean =>
        each.noticeId === noticeId && each.organisationNo === organisationNo;
      return pageOf(notices.find(isIt), "notice");
    }
    case confirmRecord: {
      const record = records.find(({ id }) => id === subjectId);
      return pageOf(record && { id: record.id, title: record.name }, "record");
    }
    default:
      return {};
  }
}

function pageOf(
  found: { readonly id: string; readonly title: string } | undefined,
  kind: "task" | "notice" | "record",
): { title?: string; place?: Place } {
  return found === undefined ? {} : { title: found.title, place: { tab: "due", kind, id: found.id } };
}
