import { completeTask } from "#src/domains/registry/index.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { pendingTask } from "../phone/model/due.ts";
import type { OwnEntry } from "../phone/model/own-entries.ts";
import { dueWords } from "../phone/words/page-words.ts";
import type { TaskDocument } from "./documents.ts";
import { dueInWords } from "./due.tsx";
import { EntryForm, writeEntry } from "./entry-form.tsx";
import { ItemPage, PlainText } from "./item-page.tsx";
import { langOfText } from "./lang-of-text.ts";
import { dueItemPath } from "./paths.ts";
import type { SignedInRequest } from "./signed-in-only.tsx";
import { answerPage, frameOf, goTo, type StationFrame, textOf } from "./station-request.ts";
import { workOf } from "./work.ts";

interface FoundTask {
  readonly task: TaskDocument;
  readonly own: OwnEntry | undefined;
}

interface TaskForm {
  readonly entryId?: string;
  readonly remark: string;
  readonly refusal?: string;
}

export async function showTask(asked: SignedInRequest, id: string): Promise<Response | undefined> {
  const found = await findTask(asked, id);
  return found && answerTask(asked, found, { remark: "" }, 200);
}

/** Reports a task as done today. Done already, by whichever form, it is only shown. */
export async function takeTask(asked: SignedInRequest, id: string): Promise<Response | undefined> {
  const found = await findTask(asked, id);
  if (found === undefined || isSettled(found)) return found && goTo(asked, dueItemPath("task", id));
  const remark = textOf(asked.form, "remark").trim();
  const refused = await writeEntry(asked, {
    action: completeTask.name,
    schema: completeTask.input,
    input: () => ({ taskId: id, doneOn: asked.today, ...(remark !== "" && { remark }) }),
  });
  if (refused === undefined) return goTo(asked, dueItemPath("task", id));
  return answerTask(asked, found, { remark, ...refused }, 422);
}

async function findTask(
  { means, reading, signedIn }: SignedInRequest,
  id: string,
): Promise<FoundTask | undefined> {
  const { tasks, entries } = await workOf(means, signedIn.person, reading);
  const task = tasks.find((each) => each.id === id);
  return task && { task, own: pendingTask(entries, task) };
}

function isSettled({ task, own }: FoundTask): boolean {
  return task.state === "done" || own !== undefined;
}

async function answerTask(
  asked: SignedInRequest,
  found: FoundTask,
  form: TaskForm,
  status: number,
): Promise<Response> {
  return answerPage(<TaskPage frame={await frameOf(asked)} found={found} form={form} />, status);
}

function TaskPage({ frame, found, form }: { frame: StationFrame; found: FoundTask; form: TaskForm }) {
  const { reading, today } = frame;
  const { language } = reading;
  const { task, own } = found;
  const facts = [
    fill(dueWords.forWhom, language, { from: task.setBy, organisation: task.organisationName }),
    dueInWords(task.dueOn, today, language),
  ];
  return (
    <ItemPage
      frame={frame}
      title={task.title}
      facts={facts}
      refusal={form.refusal}
      settled={isSettled(found) ? dueWords.isDone[language] : undefined}
      own={own}
      form={
        <EntryForm frame={frame} entryId={form.entryId} button={dueWords.done[language]}>
          <div className="field">
            <label htmlFor="remark">{dueWords.remark[language]}</label>
            <textarea id="remark" name="remark" rows={3} defaultValue={form.remark} />
          </div>
        </EntryForm>
      }
    >
      <PlainText text={task.text} lang={langOfText(task.text, reading)} />
    </ItemPage>
  );
}
