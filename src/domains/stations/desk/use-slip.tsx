import { type ActionFunctionArgs, Form, useActionData } from "react-router";
import { deskContext, formValues, refused, refusedForm } from "#src/platform/access/request-context.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { redeemPinSlip } from "../actions/redeem-pin-slip.ts";
import { pinSlipWords, pinWords } from "./stations-words.ts";
import "./stations.css";

/** For who holds a slip and no account: nobody is signed in here. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { cell, county, language } = context.get(deskContext);
  const values = formValues(await request.formData());
  try {
    await redeemPinSlip(cell, county, values);
    return { saved: true as const };
  } catch (error) {
    if (error instanceof AppError && error.givesFormBack)
      return refused(refusedForm(error, values, language));
    throw error;
  }
}

export default function UseSlip() {
  const answered = useActionData<typeof action>();
  const { say } = useDesk();
  if (answered !== undefined && "saved" in answered) {
    return (
      <>
        <PageHeader title={say(pinWords.title)} />
        <output className="stations-said">{say(pinWords.saved)}</output>
      </>
    );
  }
  return (
    <>
      <PageHeader title={say(pinWords.title)} />
      <p>{say(pinWords.says)}</p>
      <Form method="post" className="desk-form">
        <FaultList refusal={answered} />
        <FormField
          name="code"
          label={say(pinSlipWords.code)}
          required
          maxLength={40}
          autoComplete="off"
          form={answered}
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
            form={answered}
          />
        ))}
        <SubmitButton>{say(pinWords.save)}</SubmitButton>
      </Form>
    </>
  );
}
