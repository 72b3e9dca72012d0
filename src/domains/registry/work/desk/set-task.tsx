import { randomUUIDv7 } from "node:crypto";
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormSelect, FormText } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { setTask } from "../actions/set-task.ts";
import { workOffices } from "../reads/work-offices.ts";
import { field, filled } from "../../desk/form-text.ts";
import { choose } from "../../desk/registry-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import { taskWords } from "./work-words.ts";
import "../../desk/registry.css";

const right = "registry.set-task";

export async function loader({ context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx, { language }) => {
    requireRight(ctx, right);
    const offices = await workOffices(ctx, right);
    const within = offices.flatMap((office) => [...office.below, office]);
    const shown = await inReaderScript(
      language,
      within.map(({ name }) => name),
    );
    const option = ({ no, name }: (typeof within)[number]) => ({ value: String(no), label: shown(name) });
    return {
      // Made here, so that a form sent twice sets one task.
      taskId: randomUUIDv7(),
      offices: offices.map(option),
      organisations: within.map(option),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const performed = await performDesk(context, setTask, form, (values) => ({
    ...values,
    dueOn: filled(values, "dueOn") ?? null,
  }));
  if (!performed.done) return refused(performed);
  return done("/registry/tasks");
}

export default function SetTask() {
  const { taskId, offices, organisations } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  const typedId = actionData === undefined ? "" : field(actionData.values, "taskId");
  return (
    <>
      <PageHeader title={say(taskWords.set)} />
      <Form method="post" className="desk-form">
        <FaultList refusal={actionData} />
        <input type="hidden" name="taskId" value={typedId === "" ? taskId : typedId} />
        {offices.length === 1 ? (
          <input type="hidden" name="setByNo" value={offices[0]?.value} />
        ) : (
          <FormSelect
            name="setByNo"
            label={say(taskWords.setBy)}
            options={offices}
            required
            form={actionData}
          />
        )}
        <FormSelect
          name="organisationNo"
          label={say(taskWords.organisation)}
          empty={say(choose)}
          options={organisations}
          required
          form={actionData}
        />
        <FormField
          name="title"
          label={say(taskWords.subject)}
          hint={say(taskWords.subjectHint)}
          required
          maxLength={100}
          form={actionData}
        />
        <FormText name="text" label={say(taskWords.text)} maxLength={4_000} form={actionData} />
        <FormField name="dueOn" type="date" label={say(taskWords.dueOn)} form={actionData} />
        <SubmitButton>{say(taskWords.save)}</SubmitButton>
      </Form>
    </>
  );
}
