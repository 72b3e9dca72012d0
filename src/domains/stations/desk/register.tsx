import { randomUUIDv7 } from "node:crypto";
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { organisationOn, organisationTreeOn } from "#src/domains/registry/index.ts";
import { deskContext, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { registerStation } from "../actions/register-station.ts";
import { CodeSlip } from "./code-slip.tsx";
import { printedCode } from "./printed-code.ts";
import { requireRight } from "./require-right.ts";
import { actWords, registerWords } from "./stations-words.ts";
import "./stations.css";

const right = "stations.register-station";

export async function loader({ context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx, { language }) => {
    requireRight(ctx, right);
    const { organisations } = await organisationTreeOn(ctx, { on: ctx.today, knownAt: null });
    const held = ctx.rights?.named.get(right) ?? new Set<number>();
    const within = organisations.filter(({ no }) => held.has(no));
    const shown = await inReaderScript(
      language,
      within.map(({ name }) => name),
    );
    return {
      // Made here, so that a form sent twice registers one station.
      stationId: randomUUIDv7(),
      organisations: within.map(({ no, name }) => ({ value: String(no), label: shown(name) })),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const scope = context.get(deskContext);
  const performed = await performDesk(context, registerStation, await request.formData());
  if (!performed.done) return refused(performed);
  const issued = performed.result;
  const { name } = await readDesk(context, (ctx) =>
    organisationOn(ctx, issued.station.organisationNo, ctx.today),
  );
  return { slip: await printedCode(issued, name, scope) };
}

export default function Register() {
  const { stationId, organisations } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { say } = useDesk();
  if (answered !== undefined && "slip" in answered) return <CodeSlip {...answered.slip} />;
  const typedId = answered?.values["stationId"];
  return (
    <>
      <PageHeader title={say(registerWords.title)} />
      <Form method="post" className="desk-form">
        <FaultList refusal={answered} />
        <input
          type="hidden"
          name="stationId"
          value={typeof typedId === "string" && typedId !== "" ? typedId : stationId}
        />
        <FormSelect
          name="organisationNo"
          label={say(registerWords.organisation)}
          empty={say(registerWords.choose)}
          options={organisations}
          required
          form={answered}
        />
        <FormField
          name="name"
          label={say(actWords.name)}
          hint={say(actWords.nameHint)}
          required
          maxLength={60}
          form={answered}
        />
        <FormField
          name="room"
          label={say(actWords.room)}
          hint={say(actWords.roomHint)}
          maxLength={100}
          form={answered}
        />
        <SubmitButton>{say(registerWords.save)}</SubmitButton>
      </Form>
    </>
  );
}
