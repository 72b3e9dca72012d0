import { Button } from "@mantine/core";
import { randomUUIDv7 } from "node:crypto";
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useParams,
} from "react-router";
import { addPerson, namesakesAt } from "#src/domains/people/index.ts";
import {
  deskContext,
  done,
  performDesk,
  readDesk,
  readDeskLogged,
  type RefusedForm,
} from "#src/platform/access/request-context.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import type { Language } from "#src/platform/i18n/language.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { holdingsInWords } from "../reads/holdings-in-words.ts";
import { holdingsFrom } from "../reads/holdings-from.ts";
import { organisationDetail } from "../../organisations/reads/organisation-detail.ts";
import { field } from "../../desk/form-text.ts";
import { organisationsWithin } from "../../organisations/desk/organisations-within.ts";
import { addPersonWords } from "./person-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import "../../desk/registry.css";

const right = "people.add-person";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { county } = context.get(deskContext);
  return readDesk(context, async (ctx, { asOf, today, language }) => {
    const { no } = await organisationDetail(ctx, params["id"] ?? "", asOf);
    requireRight(ctx, right, [no]);
    const organisations = await organisationsWithin(ctx, right, today);
    const shown = await inReaderScript(
      language,
      organisations.map(({ label }) => label),
    );
    return {
      id: randomUUIDv7(),
      no,
      script: county.defaultScript,
      organisations: organisations.map(({ value, label }) => ({ value, label: shown(label) })),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, addPerson, await request.formData());
  if (performed.done) return done(`/registry/organisations/${params["id"]}/persons`);
  return data(
    { ...performed, namesakes: await namesakesOf(context, performed) },
    { status: performed.status },
  );
}

/** Who of that name is there, and what each holds, so that one can tell whether it is the same person. A refused name is nobody's. */
async function namesakesOf(context: ActionFunctionArgs["context"], { values, faults }: RefusedForm) {
  const no = Number(field(values, "organisationNo"));
  if (!Number.isInteger(no) || faults.some((fault) => fault.field === "name")) return [];
  return readDeskLogged(context, { kind: "list", purpose: right }, (ctx, { today, language }) =>
    namesakesInWords(ctx, { name: field(values, "name"), no, today, language }),
  );
}

async function namesakesInWords(
  ctx: ShowingContext,
  asked: { readonly name: string; readonly no: number; readonly today: string; readonly language: Language },
) {
  const there = await namesakesAt(ctx, asked.name, asked.no);
  const namesakes: { readonly id: string; readonly name: string; readonly holds: string }[] = [];
  for (const { id, name } of there) {
    const held = await holdingsFrom(ctx, id, asked.today);
    namesakes.push({ id, name, holds: await holdingsInWords(held, asked.language) });
  }
  return namesakes;
}

export default function AddPerson() {
  const { id, no, script, organisations } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>();
  const { id: from = "" } = useParams();
  const { say, to } = useDesk();
  const typedId = form === undefined ? "" : field(form.values, "id");
  return (
    <>
      <PageHeader title={say(addPersonWords.title)} />
      <Form method="post" className="desk-form">
        <FaultList refusal={form} />
        <input type="hidden" name="id" value={typedId === "" ? id : typedId} />
        <FormField
          name="name"
          label={say(addPersonWords.name)}
          hint={say(addPersonWords.nameHint)}
          maxLength={60}
          required
          form={form}
        />
        <FormSelect
          name="nameScript"
          label={say(addPersonWords.script)}
          value={script}
          options={[
            { value: "zh-Hans", label: say(addPersonWords.hans) },
            { value: "zh-Hant", label: say(addPersonWords.hant) },
          ]}
          form={form}
        />
        <FormSelect
          name="organisationNo"
          label={say(addPersonWords.organisation)}
          value={String(no)}
          options={organisations}
          required
          form={form}
        />
        <Namesakes persons={form?.namesakes ?? []} />
        <div className="registry-acts">
          <SubmitButton>{say(addPersonWords.save)}</SubmitButton>
          <Button component={Link} to={to(`/registry/organisations/${from}/persons`)} variant="subtle">
            {say(addPersonWords.back)}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Namesakes(props: {
  persons: readonly { readonly id: string; readonly name: string; readonly holds: string }[];
}) {
  const { say } = useDesk();
  if (props.persons.length === 0) return null;
  return (
    <div className="registry-preview">
      <p>{say(addPersonWords.namesakes)}</p>
      <ul>
        {props.persons.map(({ id, name, holds }) => (
          <li key={id}>
            {name} · {holds === "" ? say(addPersonWords.noPost) : holds}
          </li>
        ))}
      </ul>
      <label>
        <input type="checkbox" name="another" value="yes" id="field-another" /> {say(addPersonWords.another)}
      </label>
    </div>
  );
}
