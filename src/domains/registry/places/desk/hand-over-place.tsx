import { Button } from "@mantine/core";
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { changePlace } from "../actions/change-place.ts";
import { placeDetail } from "../reads/places-on.ts";
import { organisationsWithin } from "../../organisations/desk/organisations-within.ts";
import { placeWords } from "./place-words.ts";
import { choose } from "../../desk/registry-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import "../../desk/registry.css";

const right = "registry.change-place";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx, { asOf, today, language }) => {
    const place = await placeDetail(ctx, params["id"] ?? "", asOf);
    requireRight(ctx, right, [place.organisationNo]);
    const within = await organisationsWithin(ctx, right, today);
    const others = within.filter(({ value }) => value !== String(place.organisationNo));
    const shown = await inReaderScript(language, [place.name, ...others.map(({ label }) => label)]);
    return {
      place,
      title: shown(place.name),
      others: others.map(({ value, label }) => ({ value, label: shown(label) })),
      today,
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, changePlace, await request.formData());
  if (!performed.done) return refused(performed);
  return done(`/registry/places/${params["id"]}`);
}

export default function HandOverPlace() {
  const { place, title, others, today } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say, to } = useDesk();
  const back = to(`/registry/places/${place.id}`);
  if (others.length === 0) {
    return (
      <EmptyState title={say(placeWords.nobodyElse)} text={say(placeWords.nobodyElseText)}>
        <p>
          <Link to={back}>{say(placeWords.back)}</Link>
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader title={say(placeWords.handOverTitle, { name: title })} />
      <Form method="post" className="desk-form">
        <FaultList refusal={actionData} />
        <input type="hidden" name="placeId" value={place.id} />
        <input type="hidden" name="unitId" value={place.unitId} />
        <input type="hidden" name="name" value={place.name} />
        <input type="hidden" name="address" value={place.address} />
        <FormSelect
          name="organisationNo"
          label={say(placeWords.organisation)}
          empty={say(choose)}
          options={others}
          required
          form={actionData}
        />
        <FormField
          name="from"
          type="date"
          label={say(placeWords.from)}
          value={today}
          required
          form={actionData}
        />
        <div className="registry-acts">
          <SubmitButton>{say(placeWords.handOverNow)}</SubmitButton>
          <Button component={Link} to={back} variant="subtle">
            {say(placeWords.back)}
          </Button>
        </div>
      </Form>
    </>
  );
}
