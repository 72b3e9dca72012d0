import { completeTask, pendingTask } from "../model/due.ts";
import type { TaskDocument } from "#src/domains/registry/work/model/work.ts";
import { BackLink } from "../parts/back-link.tsx";
import { EntryStateLine } from "../parts/entry-state.tsx";
import { Heading } from "../parts/heading.tsx";
import { useOpened, usePhoneView } from "../parts/open-phone-context.tsx";
import { PlainText } from "../parts/plain-text.tsx";
import { useSay } from "../parts/say.tsx";
import { useDraft } from "../parts/use-draft.ts";
import { useSaving } from "../parts/use-saving.ts";
import { appWords } from "../words/common-words.ts";
import { dueWords, writeWords } from "../words/page-words.ts";
import { DueDate } from "./due-page.tsx";

export function TaskPage({ id }: { id: string }) {
  const say = useSay();
  const { phone } = useOpened();
  const { held } = usePhoneView();
  const task = held.tasks.find((each) => each.id === id);
  if (task === undefined) {
    return (
      <>
        <BackLink to={{ tab: "due" }} />
        <Heading>{say(dueWords.gone)}</Heading>
      </>
    );
  }
  const pending = pendingTask(held.entries, task);
  return (
    <>
      <BackLink to={{ tab: "due" }} />
      <Heading>{task.title}</Heading>
      <p>
        <DueDate task={task} today={phone.today()} />
      </p>
      <p className="facts">
        {say(dueWords.forWhom, { organisation: task.organisationName, from: task.setBy })}
      </p>
      <PlainText text={task.text} />
      {pending === undefined ? (
        <TaskForm task={task} />
      ) : (
        <output className="notice">
          {say(dueWords.isDone)} · <EntryStateLine own={pending} />
        </output>
      )}
    </>
  );
}

function TaskForm({ task }: { task: TaskDocument }) {
  const say = useSay();
  const { phone } = useOpened();
  const form = `task:${task.id}`;
  const remark = useDraft(phone.drafts, form, "");
  const saving = useSaving();
  if (task.state !== "open") return null;
  const save = (): Promise<boolean> =>
    saving.run(async () => {
      await remark.finish();
      const text = remark.value?.trim() ?? "";
      const doneOn = phone.today();
      const input = { taskId: task.id, doneOn, ...(text !== "" && { remark: text }) };
      await phone.save(completeTask, input, { draftsDone: [form] });
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="field">
        <label htmlFor="remark">{say(dueWords.remark)}</label>
        <textarea
          id="remark"
          rows={3}
          maxLength={500}
          value={remark.value ?? ""}
          onChange={(event) => remark.change(event.target.value)}
        />
      </div>
      <p role="alert" className="fault">
        {saving.fault ?? (remark.keeping === "failed" ? say(writeWords.keeping.failed) : null)}
      </p>
      <button type="submit" className="button wide" disabled={saving.busy}>
        {say(saving.busy ? appWords.waiting : dueWords.done)}
      </button>
    </form>
  );
}
