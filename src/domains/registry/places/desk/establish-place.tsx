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
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { establishPlace } from "../actions/establish-place.ts";
import { organisationOn } from "../../organisations/reads/organisation-periods.ts";
import { unitsAround } from "../../units/reads/units-around.ts";
import { ChooseOrganisation } from "../../organisations/desk/choose-organisation.tsx";
import { field } from "../../desk/form-text.ts";
import { organisationsWithin } from "../../organisations/desk/organisations-within.ts";
import { PlaceFields } from "./place-fields.tsx";
import { placeWords } from "./place-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import "../../desk/registry.css";

const right = "registry.establish-place";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = Number(new URL(request.url).searchParams.get("organisation"));
  return readDesk(context, async (ctx, { today, language }) => {
    requireRight(ctx, right);
    const within = await organisationsWithin(ctx, right, today);
    const only = within.length === 1 ? Number(within[0]?.value) : 0;
    const no = Number.isSafeInteger(asked) && asked > 0 ? asked : only;
    if (no === 0) {
      const shown = await inReaderScript(
        language,
        within.map(({ label }) => label),
      );
      return { choices: within.map(({ value, label }) => ({ value, label: shown(label) })) };
    }
    requireRight(ctx, right, [no]);
    const { name } = await organisationOn(ctx, no, today);
    const units = await unitsAround(ctx, no, today);
    const shown = await inReaderScript(language, [name, ...units.map((unit) => unit.name)]);
    return {
      choices: undefined,
      // Made here, so that a form sent twice enters one place.
      id: randomUUIDv7(),
      no,
      name: shown(name),
      units: units.map((unit) => ({ ...unit, name: shown(unit.name) })),
      today,
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const performed = await performDesk(context, establishPlace, form);
  if (!performed.done) return refused(performed);
  return done(`/registry/places/${performed.result.id}`);
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function EstablishPlace() {
  const loaderData = useLoaderData<typeof loader>();
  return loaderData.choices === undefined ? <Entry {...loaderData} /> : <Choice {...loaderData} />;
}

function Choice({ choices }: Extract<Loaded, { choices: object }>) {
  const { say } = useDesk();
  return (
    <ChooseOrganisation
      title={say(placeWords.chooseTitle)}
      action="/desk/registry/places/establish"
      name="organisation"
      label={say(placeWords.organisation)}
      choices={choices}
      goOn={say(placeWords.goOn)}
    />
  );
}

function Entry({ id, no, name, units, today }: Extract<Loaded, { choices: undefined }>) {
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  if (units.length === 0) {
    return <EmptyState title={say(placeWords.noUnits)} text={say(placeWords.noUnitsText)} />;
  }
  const typedId = actionData === undefined ? "" : field(actionData.values, "id");
  return (
    <>
      <PageHeader title={say(placeWords.establishTitle, { name })} />
      <Form method="post" className="desk-form">
        <FaultList refusal={actionData} />
        <input type="hidden" name="id" value={typedId === "" ? id : typedId} />
        <input type="hidden" name="organisationNo" value={no} />
        <PlaceFields units={units} from={today} form={actionData} />
        <SubmitButton>{say(placeWords.save)}</SubmitButton>
      </Form>
    </>
  );
}
