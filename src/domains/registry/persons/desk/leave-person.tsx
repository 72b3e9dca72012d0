import { Button } from "@mantine/core";
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { leavingReasons, leavingReasonWords } from "#src/domains/people/model/leaving.ts";
import {
  deskContext,
  done,
  formValues,
  readDeskLogged,
  refused,
  refusedForm,
} from "#src/platform/access/request-context.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { letLeave } from "../actions/record-leaving.ts";
import { holdingsFrom } from "../reads/holdings-from.ts";
import { holdingsInWords } from "../reads/holdings-in-words.ts";
import { field } from "../../desk/form-text.ts";
import { keptPerson } from "./kept-person.ts";
import { leaveWords } from "./person-words.ts";
import { choose } from "../../desk/registry-words.ts";
import "../../desk/registry.css";

const right = "registry.record-leaving";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const personId = params["personId"] ?? "";
  return readDeskLogged(context, { kind: "look", purpose: right }, async (ctx, { today, language }) => {
    const kept = await keptPerson(ctx, personId, right);
    const posts = await holdingsInWords(await holdingsFrom(ctx, personId, today), language);
    return { ...kept, posts, today };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cell, county, actor, language, writable } = context.get(deskContext);
  const values = formValues(await request.formData());
  try {
    if (!writable) throw platformError("desk.looking-back");
    const input = { ...values, personId: params["personId"] };
    await letLeave(cell, county, { actor, language, input });
  } catch (error) {
    if (!(error instanceof AppError) || !error.givesFormBack) throw error;
    return refused(refusedForm(error, values, language));
  }
  return done(`/registry/organisations/${field(values, "homeId")}/persons`);
}

export default function LeavePerson() {
  const { person, home, posts, today } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>();
  const { say, to } = useDesk();
  return (
    <>
      <PageHeader title={say(leaveWords.title, { name: person.name })} />
      <FaultList refusal={form} />
      <ul>
        <li>{say(leaveWords.closes)}</li>
        <li>{posts === "" ? say(leaveWords.endsNothing) : say(leaveWords.ends, { posts })}</li>
        <li>{say(leaveWords.erases)}</li>
        <li>{say(leaveWords.undo)}</li>
      </ul>
      <Form method="post" className="desk-form">
        <input type="hidden" name="homeId" value={home.id} />
        <FormField
          name="on"
          type="date"
          label={say(leaveWords.on)}
          hint={say(leaveWords.onHint)}
          value={today}
          required
          form={form}
        />
        <FormSelect
          name="reason"
          label={say(leaveWords.reason)}
          empty={say(choose)}
          options={leavingReasons.map((value) => ({ value, label: say(leavingReasonWords[value]) }))}
          required
          form={form}
        />
        <div className="registry-acts">
          <SubmitButton>{say(leaveWords.save)}</SubmitButton>
          <Button component={Link} to={to(`/registry/organisations/${home.id}/persons`)} variant="subtle">
            {say(leaveWords.back)}
          </Button>
        </div>
      </Form>
    </>
  );
}
