import { randomUUIDv7 } from "node:crypto";
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from "react-router";
import { done, performDesk, readDeskLogged, refused } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { acknowledgeNotice } from "../actions/acknowledge-notice.ts";
import { completeTask } from "../actions/complete-task.ts";
import { confirmRecord } from "../actions/confirm-record.ts";
import { waitingIn, type WorkDue, workDue } from "../reads/work-due.ts";
import { DueNotices, DueTasks, OwnRecords } from "./due-parts.tsx";
import { filled } from "../../desk/form-text.ts";
import { requireRight } from "../../desk/require-right.ts";
import { withoutFieldLinks } from "../../desk/without-field-links.ts";
import { dueWords } from "./work-words.ts";
import "../../desk/registry.css";

export async function loader({ context }: LoaderFunctionArgs) {
  return readDeskLogged(
    context,
    { kind: "list", purpose: "registry.read-posts" },
    async (ctx, { language }) => {
      requireRight(ctx, "registry.complete-task");
      const due = await workDue(ctx);
      const shown = await inReaderScript(language, textsOf(due));
      return {
        waiting: waitingIn(due),
        tasks: due.tasks.map((each) => ({
          ...each,
          organisationName: shown(each.organisationName),
          title: shown(each.title),
          text: shown(each.text),
          setBy: shown(each.setBy ?? ""),
        })),
        notices: due.notices.map((each) => ({
          ...each,
          organisationName: shown(each.organisationName),
          from: shown(each.from),
          title: shown(each.title),
          text: shown(each.text),
          withdrawnFor: shown(each.withdrawnFor ?? ""),
        })),
        // The identifier is made here, so that a form sent twice confirms once.
        records: due.records.map((each) => ({
          ...each,
          name: shown(each.name),
          confirmationId: randomUUIDv7(),
        })),
      };
    },
  );
}

function textsOf({ tasks, notices, records }: WorkDue): readonly string[] {
  return [
    ...tasks.flatMap((each) => [each.organisationName, each.title, each.text, each.setBy ?? ""]),
    ...notices.flatMap((each) => [
      each.organisationName,
      each.from,
      each.title,
      each.text,
      each.withdrawnFor ?? "",
    ]),
    ...records.map(({ name }) => name),
  ];
}

/** One page, three kinds of small forms: each names the act it asks for. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = form.get("act");
  const performed =
    asked === "complete"
      ? await performDesk(context, completeTask, form, (values) => ({
          taskId: values["taskId"],
          doneOn: filled(values, "doneOn"),
          remark: filled(values, "remark"),
        }))
      : asked === "acknowledge"
        ? await performDesk(context, acknowledgeNotice, form, ({ noticeId, organisationNo }) => ({
            noticeId,
            organisationNo,
          }))
        : await performDesk(context, confirmRecord, form, (values) => ({
            confirmationId: values["confirmationId"],
            subjectKind: "organisation",
            subjectId: values["subjectId"],
            version: values["version"],
          }));
  if (!performed.done) return refused(performed);
  return done("/registry/due");
}

export default function Due() {
  const { waiting, tasks, notices, records } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  return (
    <>
      <PageHeader
        title={say(dueWords.title)}
        detail={waiting === 0 ? "" : say(dueWords.waiting, { n: waiting })}
      />
      <FaultList refusal={withoutFieldLinks(actionData)} />
      {waiting + notices.length === 0 ? (
        <EmptyState title={say(dueWords.nothing)} text={say(dueWords.nothingText)} />
      ) : null}
      {tasks.length === 0 ? null : <DueTasks tasks={tasks} form={actionData} />}
      {notices.length === 0 ? null : <DueNotices notices={notices} />}
      {records.length === 0 ? null : <OwnRecords records={records} />}
    </>
  );
}
