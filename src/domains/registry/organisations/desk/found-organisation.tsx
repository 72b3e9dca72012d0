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
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { foundOrganisation } from "../actions/found-organisation.ts";
import { mayStandUnder, organisationKinds, organisationKindWords } from "../model/organisation-kinds.ts";
import { organisationDetail } from "../reads/organisation-detail.ts";
import { field } from "../../desk/form-text.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { foundWords } from "../../desk/registry-words.ts";
import { requireRight } from "../../desk/require-right.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx, { asOf, today, language }) => {
    const { no, name, kind } = await organisationDetail(ctx, params["id"] ?? "", asOf);
    requireRight(ctx, "registry.found-organisation", [no]);
    const kinds = organisationKinds.filter((each) => mayStandUnder(each, kind));
    // Made here, so that a form sent twice founds one organisation.
    const shown = await inReaderScript(language, [name]);
    return { id: randomUUIDv7(), parentNo: no, parent: shown(name), kinds, today };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const performed = await performDesk(context, foundOrganisation, form);
  if (!performed.done) return refused(performed);
  const id = form.get("id");
  return done(`/registry/organisations/${typeof id === "string" ? id : ""}`);
}

export default function FoundOrganisation() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  const { id, parentNo, parent, kinds, today } = loaderData;
  const options = kinds.map((kind) => ({ value: kind, label: say(organisationKindWords[kind]) }));
  const typedId = actionData === undefined ? "" : field(actionData.values, "id");
  return (
    <>
      <PageHeader title={say(foundWords.title, { name: parent })} />
      <Form method="post" className="desk-form">
        <FaultList refusal={actionData} />
        <input type="hidden" name="id" value={typedId === "" ? id : typedId} />
        <input type="hidden" name="parentNo" value={parentNo} />
        <FormField name="name" label={say(foundWords.name)} required maxLength={100} form={actionData} />
        <FormSelect
          name="kind"
          label={say(foundWords.kind)}
          value={kinds[0] ?? ""}
          options={options}
          form={actionData}
        />
        <FormField
          name="from"
          type="date"
          label={say(foundWords.from)}
          value={today}
          required
          form={actionData}
        />
        <SubmitButton>{say(foundWords.save)}</SubmitButton>
      </Form>
    </>
  );
}
