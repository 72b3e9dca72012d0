import { Button } from "@mantine/core";
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { movePerson } from "#src/domains/people/index.ts";
import {
  deskContext,
  done,
  performDesk,
  readDeskLogged,
  refused,
} from "#src/platform/access/request-context.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { holdingsFrom } from "../reads/holdings-from.ts";
import { holdingsInWords } from "../reads/holdings-in-words.ts";
import { keptPerson } from "./kept-person.ts";
import { organisationsWithin } from "./organisations-within.ts";
import { movePersonWords } from "./person-words.ts";
import { choose } from "./registry-words.ts";
import "./registry.css";

const right = "people.move-person";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language } = context.get(deskContext);
  const asked = new URL(request.url).searchParams.get("organisationNo") ?? "";
  const personId = params["personId"] ?? "";
  return readDeskLogged(context, { kind: "look", purpose: right }, async (ctx, { today }) => {
    const { person, home } = await keptPerson(ctx, personId, right);
    const within = await organisationsWithin(ctx, right, today);
    const others = within.filter(({ value }) => value !== String(home.no));
    const chosen = others.find(({ value }) => value === asked);
    const shown = await inReaderScript(language, [home.name, ...others.map(({ label }) => label)]);
    const posts = await holdingsInWords(await holdingsFrom(ctx, personId, today), language);
    return {
      person,
      home,
      asked: chosen?.value ?? "",
      others: others.map(({ value, label }) => ({ value, label: shown(label) })),
      preview: chosen && [
        fill(movePersonWords.moves, language, {
          name: person.name,
          from: shown(home.name),
          to: shown(chosen.label),
        }),
        posts === ""
          ? fill(movePersonWords.noPosts, language)
          : fill(movePersonWords.keeps, language, { posts }),
      ],
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const performed = await performDesk(context, movePerson, form);
  if (!performed.done) return refused(performed);
  return done(`/registry/organisations/${String(form.get("homeId"))}/persons`);
}

export default function MovePerson() {
  const { person, home, asked, others, preview } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say, to } = useDesk();
  const back = to(`/registry/organisations/${home.id}/persons`);
  if (others.length === 0) {
    return (
      <EmptyState heading="h1" title={say(movePersonWords.nowhere)} text={say(movePersonWords.nowhereText)}>
        <p>
          <Link to={back}>{say(movePersonWords.back)}</Link>
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader title={say(movePersonWords.title, { name: person.name })} />
      <FaultList refusal={actionData} />
      {preview === undefined ? null : (
        <Form method="post" className="registry-preview">
          {preview.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <input type="hidden" name="personId" value={person.id} />
          <input type="hidden" name="fromNo" value={home.no} />
          <input type="hidden" name="homeId" value={home.id} />
          <input type="hidden" name="organisationNo" value={asked} />
          <SubmitButton>{say(movePersonWords.confirm)}</SubmitButton>
        </Form>
      )}
      <form method="get" className="desk-form">
        <FormSelect
          name="organisationNo"
          label={say(movePersonWords.to)}
          value={asked}
          empty={say(choose)}
          options={others}
          required
        />
        <div className="registry-acts">
          <Button type="submit" variant={preview === undefined ? "filled" : "default"}>
            {say(movePersonWords.preview)}
          </Button>
          <Button component={Link} to={back} variant="subtle">
            {say(movePersonWords.back)}
          </Button>
        </div>
      </form>
    </>
  );
}
