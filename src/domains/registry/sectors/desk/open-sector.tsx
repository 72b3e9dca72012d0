import { Button } from "@mantine/core";
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { personsNamed } from "#src/domains/people/index.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { done, performDesk, readDeskLogged, refused } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { openSector } from "../actions/open-sector.ts";
import { countyNo } from "../../model/county-no.ts";
import { organisationsOn } from "../../organisations/reads/organisation-periods.ts";
import { sectorOn } from "../reads/sector-detail.ts";
import { filled } from "../../desk/form-text.ts";
import { inEitherScript } from "#src/platform/script/in-either-script.ts";
import { choose } from "../../desk/registry-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import { sectorWords } from "./sector-words.ts";
import "../../desk/registry.css";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const named = (new URL(request.url).searchParams.get("named") ?? "").trim().slice(0, 100);
  const spellings = await inEitherScript(named);
  return readDeskLogged(
    context,
    { kind: "list", purpose: openSector.name },
    async (ctx, { asOf, today, language }) => {
      requireRight(ctx, "registry.open-sector", [countyNo]);
      const { id, name } = await sectorOn(ctx, params["id"] ?? "", asOf);
      const persons = await personsWithHome(ctx, spellings, today);
      const shown = await inReaderScript(language, [name, ...persons.map(({ home }) => home)]);
      return {
        id,
        name: shown(name),
        named,
        persons: persons.map((person) => ({
          value: person.id,
          label: [person.name, shown(person.home)].join(" ").trim(),
        })),
        today,
      };
    },
  );
}

/** Everyone of that name in reach, with the organisation that keeps the record, by which one tells them apart. */
async function personsWithHome(ctx: ShowingContext, spellings: readonly string[], today: string) {
  const found = await Promise.all(spellings.map((spelling) => personsNamed(ctx, spelling)));
  const persons = [...new Map(found.flat().map((person) => [person.id, person])).values()];
  const nos = [...new Set(persons.map(({ organisationNo }) => organisationNo))];
  const homes = await organisationsOn(
    ctx,
    nos.map((no) => ({ no, on: today })),
  );
  const nameOf = new Map(homes.map(({ no, name }) => [no, name]));
  return persons.map(({ id, name, organisationNo }) => ({
    id,
    name,
    home: nameOf.get(organisationNo) ?? "",
  }));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, openSector, await request.formData(), (values) => ({
    ...values,
    sectorId: params["id"],
    until: filled(values, "until") ?? null,
  }));
  if (!performed.done) return refused(performed);
  return done(`/registry/sectors/${params["id"]}`);
}

export default function OpenSector() {
  const { id, name, named, persons, today } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say, to } = useDesk();
  return (
    <>
      <PageHeader title={say(sectorWords.openTitle, { name })} />
      <p>{say(sectorWords.openText)}</p>
      <form method="get" className="desk-form">
        <FormField
          name="named"
          type="search"
          label={say(sectorWords.findPerson)}
          hint={say(sectorWords.findPersonHint)}
          value={named}
          required
          maxLength={100}
        />
        <div className="registry-acts">
          <Button type="submit" variant={persons.length === 0 ? "filled" : "default"}>
            {say(sectorWords.find)}
          </Button>
          <Button component={Link} to={to(`/registry/sectors/${id}`)} variant="subtle">
            {say(sectorWords.back)}
          </Button>
        </div>
      </form>
      {named !== "" && persons.length === 0 ? (
        <output className="registry-section">{say(sectorWords.noSuchPerson, { named })}</output>
      ) : null}
      {persons.length === 0 ? null : (
        <Form method="post" className="desk-form registry-section">
          <FaultList refusal={actionData} />
          <FormSelect
            name="personId"
            label={say(sectorWords.which)}
            {...(persons.length > 1 && { empty: say(choose) })}
            required
            options={persons}
            form={actionData}
          />
          <FormField
            name="from"
            type="date"
            label={say(sectorWords.fromDay)}
            value={today}
            required
            form={actionData}
          />
          <FormField name="until" type="date" label={say(sectorWords.untilDay)} form={actionData} />
          <SubmitButton>{say(sectorWords.openNow)}</SubmitButton>
        </Form>
      )}
    </>
  );
}
