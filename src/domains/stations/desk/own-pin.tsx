import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { setOwnPin } from "../actions/set-own-pin.ts";
import { myStations } from "../reads/my-stations.ts";
import { requireRight } from "./require-right.ts";
import { pinWords } from "./stations-words.ts";
import "./stations.css";

export async function loader({ context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx, { language }) => {
    requireRight(ctx, "stations.set-own-pin");
    const stations = await myStations(ctx);
    const shown = await inReaderScript(
      language,
      stations.flatMap(({ name, organisationName }) => [name, organisationName]),
    );
    return {
      stations: stations.map((each) => ({
        ...each,
        name: shown(each.name),
        organisationName: shown(each.organisationName),
      })),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, setOwnPin, await request.formData());
  // A number of its own for each: what was typed is gone from the page once it is saved.
  return performed.done ? { saved: randomUUID() } : refused(performed);
}

export default function OwnPin() {
  const { stations } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { say } = useDesk();
  const form = answered !== undefined && "faults" in answered ? answered : undefined;
  if (stations.length === 0) {
    return (
      <>
        <PageHeader title={say(pinWords.title)} />
        <EmptyState title={say(pinWords.none)} text={say(pinWords.noneText)} />
      </>
    );
  }
  const saved = answered !== undefined && "saved" in answered ? answered.saved : undefined;
  return (
    <>
      <PageHeader title={say(pinWords.title)} />
      <p>{say(pinWords.says)}</p>
      {saved === undefined ? null : <output className="stations-said">{say(pinWords.saved)}</output>}
      <PinForm key={saved ?? ""} stations={stations} form={form} />
      <PinsSet stations={stations} />
    </>
  );
}

type Shown = Awaited<ReturnType<typeof loader>>;

function PinForm({ stations, form }: Shown & { form: Parameters<typeof FormField>[0]["form"] }) {
  const { say } = useDesk();
  const options = stations.map(({ id, name, organisationName }) => ({
    value: id,
    label: `${name} · ${organisationName}`,
  }));
  return (
    <Form method="post" className="desk-form">
      <FaultList refusal={form} />
      <FormSelect
        name="stationId"
        label={say(pinWords.station)}
        {...(options.length > 1 && { empty: say(pinWords.choose) })}
        options={options}
        required
        form={form}
      />
      {(["password", "passwordAgain"] as const).map((name) => (
        <FormField
          key={name}
          name={name}
          type="password"
          label={say(name === "password" ? pinWords.pin : pinWords.again)}
          {...(name === "password" && { hint: say(pinWords.pinHint) })}
          required
          maxLength={12}
          autoComplete="off"
          form={form}
        />
      ))}
      <SubmitButton>{say(pinWords.save)}</SubmitButton>
    </Form>
  );
}

function PinsSet({ stations }: Shown) {
  const { say } = useDesk();
  const set = stations.filter(({ pinSetOn }) => pinSetOn !== null);
  if (set.length === 0) return null;
  return (
    <section className="stations-section">
      <h2>{say(pinWords.mine)}</h2>
      <ul>
        {set.map(({ id, name, organisationName, pinSetOn }) => (
          <li key={id}>
            {say(pinWords.setOn, { station: name, organisation: organisationName, on: pinSetOn })}
          </li>
        ))}
      </ul>
    </section>
  );
}
