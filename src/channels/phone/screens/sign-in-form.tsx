import { type FormEvent, useId, useState } from "react";
import type { AccountState } from "../line/account.ts";
import { useSay } from "../parts/say.tsx";
import { appWords } from "../words/common-words.ts";
import { doorWords } from "../words/door-words.ts";

interface SignInForm {
  readonly state: AccountState;
  readonly codeSent: boolean;
  readonly busy: boolean;
  readonly send: (form: Readonly<Record<string, string>>) => Promise<void>;
}

type Step = "password" | "send" | "code" | "factor";

/** The fields of the step one stands at. */
export function SignInForm({ state, codeSent, busy, send }: SignInForm) {
  const say = useSay();
  const [byPhone, setByPhone] = useState(false);
  if (state.kind === "second-factor" && !state.enrolled)
    return <p role="alert">{say(doorWords.setFactor)}</p>;
  const step: Step =
    state.kind === "second-factor" ? "factor" : codeSent ? "code" : byPhone ? "send" : "password";
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    void send({ ...form, step });
  };
  return (
    <>
      {state.kind === "unlinked" ? <p role="alert">{say(doorWords.unlinked)}</p> : null}
      {step === "password" ? <p>{say(doorWords.firstTime)}</p> : null}
      <form key={step} onSubmit={submit}>
        {step === "password" ? (
          <>
            <TextField name="signInName" label={say(doorWords.name)} complete="username" />
            <TextField name="password" label={say(doorWords.password)} complete="current-password" />
          </>
        ) : null}
        {step === "send" ? (
          <TextField name="phone" label={say(doorWords.phone)} complete="tel-national" />
        ) : null}
        {step === "code" ? (
          <TextField name="code" label={say(doorWords.code)} complete="one-time-code" />
        ) : null}
        {step === "factor" ? (
          <TextField name="code" label={say(doorWords.factor)} complete="one-time-code" />
        ) : null}
        <button type="submit" className="button wide" disabled={busy}>
          {say(buttonOf(step, busy))}
        </button>
      </form>
      {step === "password" || step === "send" ? (
        <button type="button" className="button button-quiet wide" onClick={() => setByPhone(!byPhone)}>
          {say(byPhone ? doorWords.byName : doorWords.byPhone)}
        </button>
      ) : null}
    </>
  );
}

function buttonOf(step: Step, busy: boolean) {
  if (busy) return appWords.waiting;
  if (step === "send") return doorWords.sendCode;
  return step === "password" ? doorWords.signIn : appWords.goOn;
}

function TextField(props: {
  name: string;
  label: string;
  complete: "username" | "current-password" | "tel-national" | "one-time-code";
}) {
  const { name, label, complete } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={complete === "current-password" ? "password" : "text"}
        inputMode={complete === "username" || complete === "current-password" ? "text" : "numeric"}
        autoComplete={complete}
        autoCapitalize="none"
        required
      />
    </div>
  );
}
