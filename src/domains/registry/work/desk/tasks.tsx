import { Button, Table } from "@mantine/core";
import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { holdsRight } from "#src/platform/access/action.ts";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { withdrawTask } from "../actions/withdraw-task.ts";
import { taskStates } from "../model/task-states.ts";
import { tasksOnAPage, tasksSet } from "../reads/tasks-set.ts";
import { ListPages, pageAsked } from "../../desk/list-pages.tsx";
import { requireRight } from "../../desk/require-right.ts";
import { withoutFieldLinks } from "../../desk/without-field-links.ts";
import { WithdrawForm } from "./withdraw-form.tsx";
import { dueWords, taskWords } from "./work-words.ts";
import "../../desk/registry.css";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const state = taskStates.find((each) => each === query.get("state")) ?? "open";
  return readDesk(context, async (ctx, { language, writable }) => {
    requireRight(ctx, "registry.set-task");
    const page = pageAsked(query);
    const { tasks, counts } = await tasksSet(ctx, state, page);
    const shown = await inReaderScript(
      language,
      tasks.flatMap((each) => [
        each.title,
        each.text,
        each.organisationName ?? "",
        each.setBy ?? "",
        each.remark ?? "",
      ]),
    );
    return {
      state,
      counts,
      page,
      pages: Math.ceil(counts[state] / tasksOnAPage),
      tasks: tasks.map((each) => ({
        ...each,
        title: shown(each.title),
        text: shown(each.text),
        organisationName: shown(each.organisationName ?? ""),
        setBy: shown(each.setBy ?? ""),
        remark: shown(each.remark ?? ""),
        mayWithdraw:
          writable &&
          state === "open" &&
          holdsRight(ctx, "registry.withdraw-task", [each.organisationNo, each.setByNo]),
      })),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, withdrawTask, await request.formData());
  if (!performed.done) return refused(performed);
  return done("/registry/tasks?state=withdrawn");
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function Tasks() {
  const { state, counts, tasks, page, pages } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say, to } = useDesk();
  return (
    <>
      <PageHeader title={say(taskWords.title)}>
        <Button component={Link} to={to("/registry/tasks/set")}>
          {say(taskWords.set)}
        </Button>
      </PageHeader>
      <FaultList refusal={withoutFieldLinks(actionData)} />
      <nav className="registry-acts" aria-label={say(taskWords.states)}>
        {taskStates.map((each) => (
          <Link
            key={each}
            to={to(`/registry/tasks?state=${each}`)}
            aria-current={each === state ? "page" : undefined}
          >
            {say(taskWords[each], { n: counts[each] })}
          </Link>
        ))}
      </nav>
      {tasks.length === 0 ? (
        <EmptyState title={say(taskWords.none)} text={say(taskWords.noneText)} />
      ) : (
        <TaskTable tasks={tasks} ended={state !== "open"} form={actionData} />
      )}
      <ListPages page={page} pages={pages} />
    </>
  );
}

function TaskTable(props: {
  tasks: Loaded["tasks"];
  ended: boolean;
  form: ReturnType<typeof useActionData<typeof action>>;
}) {
  const { tasks, ended, form } = props;
  const { say, today } = useDesk();
  return (
    <Table className="registry-rows">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say(taskWords.what)}</Table.Th>
          <Table.Th>{say(taskWords.who)}</Table.Th>
          <Table.Th>{say(taskWords.due)}</Table.Th>
          <Table.Th>{say(ended ? taskWords.ended : taskWords.act)}</Table.Th>
          {ended ? <Table.Th>{say(taskWords.said)}</Table.Th> : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tasks.map((task) => (
          <Table.Tr key={task.id}>
            <Table.Td>
              {task.title} <small>{say(dueWords.setBy, { name: task.setBy })}</small>
            </Table.Td>
            <Table.Td data-label={say(taskWords.who)}>{task.organisationName}</Table.Td>
            <Table.Td data-label={say(taskWords.due)}>
              {task.dueOn ?? say(dueWords.noDay)}{" "}
              {!ended && task.dueOn !== null && task.dueOn < today ? (
                <small>{say(dueWords.overdue)}</small>
              ) : null}
            </Table.Td>
            {ended ? (
              <>
                <Table.Td data-label={say(taskWords.ended)}>{task.endedOn}</Table.Td>
                <Table.Td data-label={say(taskWords.said)}>{task.remark}</Table.Td>
              </>
            ) : (
              <Table.Td>
                {task.mayWithdraw ? <WithdrawForm name="taskId" id={task.id} form={form} /> : null}
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
