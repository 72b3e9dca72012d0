import { Form } from "react-router";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { meWords } from "./me-words.ts";
import { PasskeyButton } from "./passkey-button.tsx";
import { makePasskey } from "./passkey-browser.ts";

interface Props {
  readonly factors: { readonly timeCode: boolean; readonly recoveryCodesLeft: number };
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly addedAt: string }[];
}

async function addPasskey(): Promise<void> {
  await makePasskey("");
  location.reload();
}

/** Authenticator, recovery codes and passkeys. */
export function MyFactors({ factors, passkeys }: Props) {
  const { say } = useDesk();
  return (
    <section className="people-section">
      <h2>{say(meWords.factors)}</h2>
      <p>
        {say(meWords.timeCode)} · {say(factors.timeCode ? meWords.set : meWords.notSet)} ·{" "}
        <a href="/desk/second-factor/set?to=/desk/me">
          {say(factors.timeCode ? meWords.replace : meWords.setUp)}
        </a>
      </p>
      {factors.timeCode ? (
        <Form method="post">
          <p>
            {say(meWords.codesLeft, { count: factors.recoveryCodesLeft })}{" "}
            <SubmitButton kind="quiet" name="act" value="new-codes">
              {say(meWords.newCodes)}
            </SubmitButton>
          </p>
        </Form>
      ) : null}
      <h3>{say(meWords.passkeys)}</h3>
      <ul>
        {passkeys.map(({ id, name, addedAt }) => (
          <li key={id}>
            <Form method="post">
              {name === "" ? say(meWords.unnamed) : name} · {addedAt}{" "}
              <input type="hidden" name="passkey" value={id} />
              <SubmitButton kind="quiet" name="act" value="remove-passkey">
                {say(meWords.remove)}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <PasskeyButton label={say(meWords.addPasskey)} run={addPasskey} />
    </section>
  );
}
