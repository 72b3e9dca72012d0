import { useEffect, useState } from "react";
import type { Enrolled } from "../keep/directory.ts";
import {
  type AccountState,
  endSession,
  enrol,
  NoLine,
  phoneName,
  readAccount,
  sendSignIn,
} from "../line/account.ts";
import { useLanguage, useSay } from "../parts/say.tsx";
import { appWords } from "../words/common-words.ts";
import { doorWords } from "../words/door-words.ts";
import { Door } from "./door.tsx";
import { SignInForm } from "./sign-in-form.tsx";

interface SignIn {
  readonly enrolled: (enrolled: Enrolled) => void;
  readonly back?: () => void;
}

/** The first time, on line: by the account's own steps, then the phone becomes a device of that person. */
export function SignIn({ enrolled, back }: SignIn) {
  const say = useSay();
  const language = useLanguage();
  const [state, setState] = useState<AccountState | undefined>();
  const [codeSent, setCodeSent] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const during = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setFault(error instanceof NoLine ? say(doorWords.noLine) : say(doorWords.failed, { reason }));
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => {
    readAccount().then(setState, () => setState({ kind: "none" }));
  }, []);

  const become = (name: string): Promise<void> =>
    during(async () => {
      const device = await enrol(name, phoneName(navigator.userAgent));
      // The phone has a key of its own now; a session that stays behind would be anybody's who picks it up.
      await endSession().catch(() => undefined);
      enrolled(device);
    });
  const send = (form: Readonly<Record<string, string>>): Promise<void> =>
    during(async () => {
      const answer = await sendSignIn(form, language);
      setFault(answer.refusal);
      setCodeSent(answer.codeSent || (codeSent && answer.refusal !== null));
      setState(answer.state);
      if (answer.state.kind === "person") await become(answer.state.name);
    });
  const leave = (): Promise<void> =>
    during(async () => {
      await endSession();
      setState({ kind: "none" });
    });

  return (
    <Door title={say(doorWords.signIn)}>
      {fault === null ? null : (
        <p role="alert" className="fault">
          {fault}
        </p>
      )}
      {state === undefined ? null : state.kind === "person" ? (
        <>
          <button
            type="button"
            className="button wide"
            disabled={busy}
            onClick={() => void become(state.name)}
          >
            {say(doorWords.asPerson, { name: state.name })}
          </button>
          <button
            type="button"
            className="button button-quiet wide"
            disabled={busy}
            onClick={() => void leave()}
          >
            {say(doorWords.notMe, { name: state.name })}
          </button>
        </>
      ) : (
        <SignInForm state={state} codeSent={codeSent} busy={busy} send={send} />
      )}
      {back === undefined ? null : (
        <button type="button" className="button button-quiet wide" onClick={back}>
          {say(appWords.back)}
        </button>
      )}
    </Door>
  );
}
