import { randomUUIDv7 } from "node:crypto";
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { defineSector } from "../actions/define-sector.ts";
import { countyNo } from "../../model/county-no.ts";
import { field } from "../../desk/form-text.ts";
import { requireRight } from "../../desk/require-right.ts";
import { sectorListWords, sectorWords } from "./sector-words.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx, { today }) => {
    requireRight(ctx, "registry.define-sector", [countyNo]);
    // Made here, so that a form sent twice names one sector.
    return { id: randomUUIDv7(), today };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, defineSector, await request.formData());
  if (!performed.done) return refused(performed);
  return done(`/registry/sectors/${performed.result.id}`);
}

export default function DefineSector() {
  const { id, today } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  const typedId = actionData === undefined ? "" : field(actionData.values, "id");
  return (
    <>
      <PageHeader title={say(sectorWords.defineTitle)} />
      <Form method="post" className="desk-form">
        <FaultList refusal={actionData} />
        <p>{say(sectorListWords.noneText)}</p>
        <input type="hidden" name="id" value={typedId === "" ? id : typedId} />
        <input type="hidden" name="from" value={today} />
        <FormField
          name="name"
          label={say(sectorWords.name)}
          hint={say(sectorWords.nameHint)}
          required
          maxLength={100}
          form={actionData}
        />
        <SubmitButton>{say(sectorWords.save)}</SubmitButton>
      </Form>
    </>
  );
}
