import { Button } from "@mantine/core";
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { holdsRight } from "#src/platform/access/action.ts";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { changePlace } from "../actions/change-place.ts";
import { closePlace } from "../actions/close-place.ts";
import { placeHistory } from "../reads/place-history.ts";
import { placeDetail } from "../reads/places-on.ts";
import { unitsAround } from "../../units/reads/units-around.ts";
import { HistoryTable } from "../../organisations/desk/history-table.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { placeListWords, placeWords } from "./place-words.ts";
import { recordedInWords } from "../../organisations/desk/recorded-in-words.ts";
import { organisationWords } from "../../desk/registry-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import "../../desk/registry.css";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx, { asOf, county, language, writable, today }) => {
    requireRight(ctx, "registry.read-places");
    const place = await placeDetail(ctx, params["id"] ?? "", asOf);
    const history = await placeHistory(ctx, place.id);
    const may = (right: string) => writable && holdsRight(ctx, `registry.${right}`, [place.organisationNo]);
    const units = may("change-place") ? await unitsAround(ctx, place.organisationNo, today) : [];
    const shown = await inReaderScript(language, [
      ...[place, ...history].flatMap((each) => [
        each.name,
        each.address,
        each.organisationName,
        each.unitName ?? "",
      ]),
      ...units.map(({ name }) => name),
    ]);
    const unitName = shown(place.unitName ?? "");
    const offered = units.some(({ id }) => id === place.unitId)
      ? units
      : [{ id: place.unitId, name: place.unitName ?? "" }, ...units];
    return {
      place: {
        ...place,
        name: shown(place.name),
        address: shown(place.address),
        organisationName: shown(place.organisationName),
        unitName,
      },
      /** As recorded: what a form changes is not written over in the reader's script. */
      recorded: { name: place.name, address: place.address },
      units: offered.map(({ id, name }) => ({ id, name: shown(name) })),
      history: history.map((each) => ({
        ...each,
        name: shown(each.name),
        where: [shown(each.unitName), shown(each.address)].filter((text) => text !== "").join(" "),
        organisationName: shown(each.organisationName),
        recordedAt: recordedInWords(each.recordedAt, county.timeZone),
        supersededAt: each.supersededAt === null ? null : recordedInWords(each.supersededAt, county.timeZone),
      })),
      may: { change: may("change-place"), close: may("close-place") },
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const closing = form.get("act") === "close";
  const performed = closing
    ? await performDesk(context, closePlace, form)
    : await performDesk(context, changePlace, form);
  if (!performed.done) return refused(performed);
  return done(closing ? "/registry/places" : `/registry/places/${params["id"]}`);
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function Place() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say, to } = useDesk();
  const { place, history } = loaderData;
  const { name, address, unitName, organisationId, organisationName, from, until } = place;
  return (
    <>
      <p className="registry-path">
        <Link to={to("/registry/places")}>{say(placeListWords.all)}</Link>
      </p>
      <PageHeader title={name} />
      <FaultList refusal={actionData} />
      <dl className="registry-facts">
        <dt>{say(placeListWords.unit)}</dt>
        <dd>{unitName}</dd>
        <dt>{say(placeListWords.address)}</dt>
        <dd>{address === "" ? "–" : address}</dd>
        <dt>{say(placeListWords.organisation)}</dt>
        <dd>
          <Link to={to(`/registry/organisations/${organisationId}`)}>{organisationName}</Link>
        </dd>
        <dt>{say(organisationWords.holds)}</dt>
        <dd>
          {until === null
            ? say(organisationWords.holdsFrom, { from })
            : say(organisationWords.holdsUntil, { from, until })}
        </dd>
      </dl>
      <Acts {...loaderData} />
      <section className="registry-section">
        <h2>{say(organisationWords.history)}</h2>
        <HistoryTable
          history={history.map((each) => ({
            ...each,
            said: say(placeWords.recordedAs, {
              name: each.name,
              where: each.where,
              organisation: each.organisationName,
            }),
          }))}
        />
      </section>
    </>
  );
}

function Acts({ place, recorded, units, may }: Loaded) {
  const { say, to, today } = useDesk();
  const actionData = useActionData<typeof action>();
  return (
    <div className="registry-acts">
      {may.change ? (
        <>
          <Button component={Link} to={to(`/registry/places/${place.id}/hand-over`)} variant="default">
            {say(placeWords.handOver)}
          </Button>
          <details open={actionData !== undefined && "name" in actionData.values}>
            <summary>{say(placeWords.change)}</summary>
            <Form method="post" className="desk-form">
              <input type="hidden" name="act" value="change" />
              <input type="hidden" name="placeId" value={place.id} />
              <input type="hidden" name="organisationNo" value={place.organisationNo} />
              <PlaceFields {...recorded} units={units} unitId={place.unitId} from={today} form={actionData} />
              <SubmitButton>{say(placeWords.changeNow)}</SubmitButton>
            </Form>
          </details>
        </>
      ) : null}
      {may.close ? (
        <details>
          <summary>{say(placeWords.close)}</summary>
          <Form method="post" className="desk-form">
            <p>{say(placeWords.closeText)}</p>
            <input type="hidden" name="act" value="close" />
            <input type="hidden" name="placeId" value={place.id} />
            <FormField name="on" type="date" label={say(placeWords.from)} value={today} required />
            <SubmitButton>{say(placeWords.closeNow)}</SubmitButton>
          </Form>
        </details>
      ) : null}
    </div>
  );
}
