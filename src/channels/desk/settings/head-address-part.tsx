import { Form } from "react-router";
import type { HeadAddress } from "#src/domains/people/index.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FormField, type ShownForm } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { settingsWords } from "./settings-words.ts";

interface HeadAddressProps {
  readonly head: HeadAddress;
  readonly maySet: boolean;
  readonly mayAgree: boolean;
  readonly form: ShownForm | undefined;
}

/** Where the audit's heads go, whether they arrive, and the proposal that waits. */
export function HeadAddressPart({ head, maySet, mayAgree, form }: HeadAddressProps) {
  const { say } = useDesk();
  return (
    <section className="settings-section">
      <h2>{say(settingsWords.head)}</h2>
      <p>{say(settingsWords.headText)}</p>
      <Delivery head={head} />
      {head.proposed === null ? null : (
        <div className="settings-waiting">
          <p>
            {say(settingsWords.waiting)}{" "}
            {head.proposed === "" ? say(settingsWords.toNowhere) : <code>{head.proposed}</code>}
          </p>
          {mayAgree ? <Decide address={head.proposed} /> : null}
        </div>
      )}
      {maySet ? (
        <Form method="post" className="desk-form">
          <FormField
            name="address"
            label={say(settingsWords.address)}
            hint={say(settingsWords.addressHint)}
            value={head.proposed ?? head.address}
            maxLength={300}
            form={form}
          />
          <SubmitButton name="act" value="propose">
            {say(settingsWords.propose)}
          </SubmitButton>
        </Form>
      ) : null}
    </section>
  );
}

function Delivery({ head: { address, sent, failure } }: { head: HeadAddress }) {
  const { say, language } = useDesk();
  if (address === "") return <p>{say(settingsWords.nowhere)}</p>;
  return (
    <>
      <p>
        {say(settingsWords.now)} <code>{address}</code>
      </p>
      <p>{sent === null ? say(settingsWords.notYet) : fill(settingsWords.arrived, language, sent)}</p>
      {failure === null ? null : (
        <p className="settings-failing" role="alert">
          {fill(settingsWords.failing, language, failure)}
        </p>
      )}
    </>
  );
}

function Decide({ address }: { address: string }) {
  const { say } = useDesk();
  return (
    <Form method="post" className="settings-decide">
      <input type="hidden" name="address" value={address} />
      <SubmitButton name="act" value="agree">
        {say(settingsWords.agree)}
      </SubmitButton>
      <SubmitButton kind="quiet" name="act" value="decline">
        {say(settingsWords.decline)}
      </SubmitButton>
    </Form>
  );
}
