import { acknowledgeNotice, completeTask, confirmRecord, submitItem } from "../model/due.ts";
import type { Held } from "../held.ts";
import type { OwnEntry } from "../model/own-entries.ts";
import { fragmentOf, type Place } from "../model/places.ts";
import { entryWords } from "../words/page-words.ts";
import { EntryStateLine } from "./entry-state.tsx";
import { useOpened } from "./open-phone-context.tsx";
import { useLanguage, useSay } from "./say.tsx";
import { whenInWords } from "./when.ts";

/** One thing the person wrote or did, with what became of it and, where it came back, the way to do it again. */
export function EntryRow({ own, held }: { own: OwnEntry; held: Held }) {
  const say = useSay();
  const language = useLanguage();
  const { clock, phone } = useOpened();
  const { action, madeAt } = own.entry;
  const kind = entryWords.kinds[action];
  const when = whenInWords(Date.parse(madeAt), clock.now().getTime(), phone.person.county.timeZone, language);
  const again = own.state === "returned" ? placeToMend(own, held) : undefined;
  return (
    <div className="row">
      <span className="row-words">
        <span className="row-title">{titleOf(own, held) ?? (kind && say(kind)) ?? action}</span>
        <span className="facts">
          {kind === undefined ? null : `${say(kind)} · `}
          {when}
        </span>
        <EntryStateLine own={own} />
        {again === undefined ? null : (
          <a className="button button-quiet" href={fragmentOf(again)}>
            {say(action === submitItem ? entryWords.edit : entryWords.again)}
          </a>
        )}
      </span>
    </div>
  );
}

type KnownInput = Partial<Record<"title" | "taskId" | "noticeId" | "subjectId", string>>;

function titleOf({ entry }: OwnEntry, held: Held): string | undefined {
  const { title, taskId, noticeId, subjectId } = (entry.input ?? {}) as KnownInput;
  return (
    title ??
    held.tasks.find(({ id, confirms }) => id === taskId || (subjectId && confirms?.subjectId === subjectId))
      ?.title ??
    held.notices.find(({ id }) => id === noticeId)?.title
  );
}

function placeToMend({ entry }: OwnEntry, held: Held): Place | undefined {
  const { taskId, noticeId, subjectId } = (entry.input ?? {}) as KnownInput;
  switch (entry.action) {
    case submitItem:
      return { tab: "me", page: "write", id: entry.id };
    case completeTask:
      return taskId === undefined ? undefined : { tab: "due", kind: "task", id: taskId };
    case acknowledgeNotice:
      return noticeId === undefined ? undefined : { tab: "due", kind: "notice", id: noticeId };
    case confirmRecord: {
      const task = held.tasks.find(({ confirms }) => confirms?.subjectId === subjectId);
      return task && { tab: "due", kind: "task", id: task.id };
    }
    default:
      return undefined;
  }
}
