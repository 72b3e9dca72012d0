import { randomUUIDv7 } from "node:crypto";
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useParams,
} from "react-router";
import { personsAt } from "#src/domains/people/index.ts";
import { done, performDesk, readDeskLogged, refused } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { appointToPost } from "../actions/appoint-to-post.ts";
import { postKinds, postKindWords, separatedDuties } from "../model/post-kinds.ts";
import { organisationDetail } from "../../organisations/reads/organisation-detail.ts";
import { organisationTreeOn } from "../../organisations/reads/organisation-tree-on.ts";
import { field, filled } from "../../desk/form-text.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { personListWords } from "../../persons/desk/person-words.ts";
import { appointWords, choose } from "../../desk/registry-words.ts";
import { requireRight } from "../../desk/require-right.ts";

const mostPersons = 500;

export async function loader({ params, context }: LoaderFunctionArgs) {
  return readDeskLogged(
    context,
    { kind: "list", purpose: appointToPost.name },
    async (ctx, { asOf, today, language }) => {
      const { no, name } = await organisationDetail(ctx, params["id"] ?? "", asOf);
      requireRight(ctx, "registry.appoint-to-post", [no]);
      const { organisations } = await organisationTreeOn(ctx, asOf, { under: no });
      const persons = await personsAt(
        ctx,
        organisations.map((each) => each.no),
        mostPersons,
      );
      const shown = await inReaderScript(language, [name]);
      return { id: randomUUIDv7(), no, name: shown(name), today, persons };
    },
  );
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, appointToPost, await request.formData(), (values) => ({
    ...values,
    until: filled(values, "until") ?? null,
  }));
  if (!performed.done) return refused(performed);
  return done(`/registry/organisations/${params["id"]}`);
}

export default function Appoint() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const params = useParams();
  const { say, to } = useDesk();
  const { id, no, name, today, persons } = loaderData;
  if (persons.length === 0) {
    return (
      <EmptyState heading="h1" title={say(appointWords.noPersons)} text={say(appointWords.noPersonsText)}>
        <p>
          <Link to={to(`/registry/organisations/${params["id"]}/persons/add`)}>
            {say(personListWords.add)}
          </Link>
        </p>
      </EmptyState>
    );
  }
  const kinds = postKinds
    .filter((kind) => !separatedDuties.includes(kind))
    .map((kind) => ({ value: kind, label: say(postKindWords[kind]) }));
  const typedId = actionData === undefined ? "" : field(actionData.values, "id");
  return (
    <>
      <PageHeader title={say(appointWords.title, { name })} />
      <Form method="post" className="desk-form">
        <FaultList refusal={actionData} />
        <input type="hidden" name="id" value={typedId === "" ? id : typedId} />
        <input type="hidden" name="organisationNo" value={no} />
        <FormSelect
          name="personId"
          label={say(appointWords.person)}
          empty={say(choose)}
          required
          options={persons.map((person) => ({ value: person.id, label: person.name }))}
          form={actionData}
        />
        <FormSelect
          name="kind"
          label={say(appointWords.kind)}
          empty={say(choose)}
          required
          options={kinds}
          form={actionData}
        />
        <FormField
          name="from"
          type="date"
          label={say(appointWords.from)}
          value={today}
          required
          form={actionData}
        />
        <FormField name="until" type="date" label={say(appointWords.until)} form={actionData} />
        <SubmitButton>{say(appointWords.save)}</SubmitButton>
      </Form>
    </>
  );
}
