import type { ReactNode } from "react";
import type { Language } from "#src/platform/i18n/language.ts";
import { Button } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";
import type { MessageDelivery } from "#src/platform/notify/gateway.ts";
import { codeAsked } from "../model/delivery-words.ts";
import { signInWords } from "../desk/sign-in-words.ts";
import { passkeyScript } from "./passkey-script.ts";
import type { SignInStage } from "./sign-in-steps.ts";

export interface SignInForms {
  readonly language: Language;
  readonly action: string;
  readonly stage: SignInStage;
  readonly refusal?: string;
  /** The sign-in name or the number as it was typed. */
  readonly typed: { readonly signInName?: string; readonly phone?: string };
  /** What became of the code, where one was asked for. */
  readonly delivery?: MessageDelivery;
}

/** Signing in on the site: every way but the passkey is a plain form. */
export function SignInForms(props: SignInForms) {
  const { language, stage, refusal, delivery } = props;
  return (
    <>
      {refusal === undefined ? null : (
        <Notice kind="due" label={signInWords.notIn[language]}>
          <p role="alert">{refusal}</p>
        </Notice>
      )}
      {stage === "ways" ? <Ways {...props} /> : null}
      {stage === "code" ? (
        <Step {...props} step="code" send={signInWords.signIn[language]}>
          {delivery === undefined ? null : <p>{codeAsked[delivery][language]}</p>}
          <Code label={signInWords.code[language]} hint={signInWords.sixDigits[language]} />
        </Step>
      ) : null}
      {stage === "factor" ? (
        <Step {...props} step="factor" send={signInWords.goOn[language]}>
          <Code label={signInWords.factorCode[language]} hint={signInWords.factorHint[language]} />
        </Step>
      ) : null}
    </>
  );
}

function Ways(props: SignInForms) {
  const { language, typed } = props;
  return (
    <>
      <Step {...props} step="password" send={signInWords.signIn[language]}>
        <Text
          name="signInName"
          label={signInWords.name[language]}
          autoComplete="username"
          value={typed.signInName}
        />
        <Text
          name="password"
          type="password"
          label={signInWords.password[language]}
          autoComplete="current-password"
        />
      </Step>
      <h2>{signInWords.byPhone[language]}</h2>
      <Step {...props} step="send" send={signInWords.send[language]} quiet>
        <Text
          name="phone"
          type="tel"
          label={signInWords.phone[language]}
          autoComplete="tel-national"
          value={typed.phone}
        />
      </Step>
      <p id="passkey-way" hidden>
        <button type="button" id="passkey" className="button button-quiet">
          {signInWords.byPasskey[language]}
        </button>
      </p>
      <p id="passkey-failed" role="alert" hidden>
        {signInWords.passkeyFailed[language]}
      </p>
      <script type="module" dangerouslySetInnerHTML={{ __html: passkeyScript }} />
      <p>
        <a href="/desk/first-sign-in">{signInWords.slip[language]}</a>
      </p>
      <p>
        <a href="/desk/forgotten-password">{signInWords.forgotten[language]}</a>
      </p>
    </>
  );
}

function Step(props: { action: string; step: string; send: string; quiet?: boolean; children: ReactNode }) {
  return (
    <form className="report-form" method="post" action={props.action}>
      <input type="hidden" name="step" value={props.step} />
      {props.children}
      <Button kind={props.quiet === true ? "quiet" : "primary"}>{props.send}</Button>
    </form>
  );
}

function Text(props: {
  name: string;
  label: string;
  type?: "text" | "password" | "tel";
  autoComplete: string;
  value?: string | undefined;
}) {
  const { name, label, type = "text", autoComplete, value } = props;
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} type={type} autoComplete={autoComplete} defaultValue={value} required />
    </div>
  );
}

function Code({ label, hint }: { label: string; hint: string }) {
  return (
    <div className="field">
      <label htmlFor="code">{label}</label>
      <input
        id="code"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        aria-describedby="code-hint"
      />
      <p id="code-hint" className="facts">
        {hint}
      </p>
    </div>
  );
}
