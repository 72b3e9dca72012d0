import { Textarea, TextInput } from "@mantine/core";
import { Form } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import type { ShownForm } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { type PostKind, postKindWords } from "../../posts/model/post-kinds.ts";
import type { OrganisationDocument } from "../model/work.ts";
import type { DueNotice, DueTask } from "../reads/work-due.ts";
import { field } from "../../desk/form-text.ts";
import { dueWords } from "./work-words.ts";

export function DueTasks({ tasks, form }: { tasks: readonly DueTask[]; form: ShownForm | undefined }) {
  const { say, today } = useDesk();
  return (
    <section className="registry-section">
      <h2>{say(dueWords.tasks)}</h2>
      {tasks.map((task) => (
        <article key={task.id} className="registry-card">
          <h3>{task.title}</h3>
          <p className="registry-note">
            {task.dueOn === null ? say(dueWords.noDay) : say(dueWords.dueOn, { on: task.dueOn })}
            {task.dueOn !== null && task.dueOn < today ? ` · ${say(dueWords.overdue)}` : ""}
            {" · "}
            {say(dueWords.setBy, { name: task.setBy })}
            {" · "}
            {task.organisationName}
          </p>
          {task.text === "" ? null : <p className="registry-text">{task.text}</p>}
          <DoneForm taskId={task.id} form={form} />
        </article>
      ))}
    </section>
  );
}

function DoneForm({ taskId, form }: { taskId: string; form: ShownForm | undefined }) {
  const { say, today } = useDesk();
  const own = form?.values["taskId"] === taskId ? form : undefined;
  const fault = (name: string) => own?.faults.find((each) => each.field === name)?.text;
  return (
    <details className="registry-act" open={own !== undefined}>
      <summary>{say(dueWords.done)}</summary>
      <Form method="post" className="desk-form">
        <input type="hidden" name="act" value="complete" />
        <input type="hidden" name="taskId" value={taskId} />
        <TextInput
          name="doneOn"
          type="date"
          label={say(dueWords.doneOn)}
          max={today}
          defaultValue={own === undefined ? today : field(own.values, "doneOn")}
          error={fault("doneOn")}
          required
        />
        <Textarea
          name="remark"
          label={say(dueWords.remark)}
          maxLength={500}
          defaultValue={own === undefined ? "" : field(own.values, "remark")}
          error={fault("remark")}
        />
        <SubmitButton>{say(dueWords.doneNow)}</SubmitButton>
      </Form>
    </details>
  );
}

export function DueNotices({ notices }: { notices: readonly DueNotice[] }) {
  const { say } = useDesk();
  return (
    <section className="registry-section">
      <h2>{say(dueWords.notices)}</h2>
      {notices.map((notice) => (
        <article key={`${notice.noticeId} ${notice.organisationNo}`} className="registry-card">
          <h3>{notice.title}</h3>
          <p className="registry-note">
            {say(dueWords.sent, { from: notice.from, on: notice.sentOn })}
            {" · "}
            {notice.organisationName}
          </p>
          <p className="registry-text">{notice.text}</p>
          {notice.withdrawnOn === null ? (
            <Form method="post">
              <input type="hidden" name="act" value="acknowledge" />
              <input type="hidden" name="noticeId" value={notice.noticeId} />
              <input type="hidden" name="organisationNo" value={notice.organisationNo} />
              <SubmitButton>{say(dueWords.acknowledge)}</SubmitButton>
            </Form>
          ) : (
            <p>{say(dueWords.withdrawn, { on: notice.withdrawnOn, reason: notice.withdrawnFor })}</p>
          )}
        </article>
      ))}
    </section>
  );
}

interface ShownRecord extends OrganisationDocument {
  readonly confirmationId: string;
}

export function OwnRecords({ records }: { records: readonly ShownRecord[] }) {
  const { say } = useDesk();
  return (
    <section className="registry-section">
      <h2>{say(dueWords.record)}</h2>
      {records.map((record) => (
        <article key={record.id} className="registry-card">
          <h3>{record.name}</h3>
          {record.posts.length === 0 ? <p>{say(dueWords.noPosts)}</p> : <Posts posts={record.posts} />}
          {record.confirmedOn === null ? (
            <Form method="post">
              <input type="hidden" name="act" value="confirm" />
              <input type="hidden" name="confirmationId" value={record.confirmationId} />
              <input type="hidden" name="subjectId" value={record.id} />
              <input type="hidden" name="version" value={record.version} />
              <p className="registry-note">{say(dueWords.mistaken)}</p>
              <SubmitButton kind="quiet">{say(dueWords.confirm)}</SubmitButton>
            </Form>
          ) : (
            <p className="registry-note">{say(dueWords.confirmed, { on: record.confirmedOn })}</p>
          )}
        </article>
      ))}
    </section>
  );
}

function Posts({ posts }: Pick<OrganisationDocument, "posts">) {
  const { say } = useDesk();
  return (
    <dl className="registry-facts">
      {posts.map(({ kind, name, from }, index) => (
        <div key={`${index}`}>
          <dt>{say(postKindWords[kind as PostKind])}</dt>
          <dd>
            {name ?? say(dueWords.unseenPerson)} <small>{say(dueWords.since, { on: from })}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
