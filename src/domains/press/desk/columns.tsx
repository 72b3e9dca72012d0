import { randomUUID } from "node:crypto";
import {
  Form,
  type LoaderFunctionArgs,
  type ActionFunctionArgs,
  useLoaderData,
  useActionData,
} from "react-router";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, type ShownForm } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { defineColumn } from "../actions/define-column.ts";
import { columns, type PressColumn } from "../reads/columns.ts";
import { field, filled } from "./article-form.ts";
import { columnWords } from "./press-words.ts";
import "./press.css";
import { requireRight } from "./require-right.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx) => {
    requireRight(ctx, "press.define-column");
    return { columns: await columns(ctx), newId: randomUUID() };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, defineColumn, await request.formData(), (values) => ({
    columnId: field(values, "columnId"),
    slug: field(values, "slug"),
    nameHans: filled(values, "nameHans"),
    nameHant: filled(values, "nameHant"),
    place: Number(field(values, "place")),
  }));
  return performed.done ? done("/press/columns") : refused(performed);
}

export default function Columns() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  const next = (loaderData.columns.at(-1)?.place ?? -1) + 1;
  const fresh = { id: loaderData.newId, slug: "", nameHans: "", nameHant: "", place: next };
  const typedId = actionData?.values["columnId"];
  const isKnown = loaderData.columns.some(({ id }) => id === typedId);
  return (
    <>
      <PageHeader title={say(columnWords.title)} />
      <p>{say(columnWords.text)}</p>
      {loaderData.columns.map((column) => (
        <ColumnForm
          key={column.id}
          column={column}
          legend={column.nameHant}
          send={say(columnWords.change)}
          form={column.id === typedId ? actionData : undefined}
        />
      ))}
      <ColumnForm
        column={fresh}
        legend={say(columnWords.open)}
        send={say(columnWords.open)}
        form={isKnown ? undefined : actionData}
      />
    </>
  );
}

interface ColumnFormProps {
  readonly column: PressColumn;
  readonly legend: string;
  readonly send: string;
  readonly form: ShownForm | undefined;
}

function ColumnForm({ column, legend, send, form }: ColumnFormProps) {
  const { say } = useDesk();
  const hint = say(columnWords.nameHint);
  return (
    <Form method="post" className="press-column" aria-label={legend}>
      <FaultList refusal={form} />
      <input type="hidden" name="columnId" value={column.id} />
      <FormField
        name="nameHans"
        label={say(columnWords.nameHans)}
        hint={hint}
        value={column.nameHans}
        form={form}
      />
      <FormField
        name="nameHant"
        label={say(columnWords.nameHant)}
        hint={hint}
        value={column.nameHant}
        form={form}
      />
      <FormField name="slug" label={say(columnWords.slug)} value={column.slug} required form={form} />
      <FormField
        name="place"
        type="number"
        label={say(columnWords.place)}
        value={String(column.place)}
        form={form}
      />
      <SubmitButton kind="quiet">{send}</SubmitButton>
    </Form>
  );
}
