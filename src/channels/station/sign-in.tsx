import { fill, type Language } from "#src/platform/i18n/language.ts";
import { Button } from "#src/ui/button.tsx";
import { dateInWords } from "#src/ui/date-text.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { siteHref } from "../site/paths.ts";
import { langOfText } from "./lang-of-text.ts";
import type { SignInList } from "./means.ts";
import { answerMessage } from "./message-page.tsx";
import { duePath, keeperPath, newsPath, safeNext, signInPath } from "./paths.ts";
import { signInWords } from "./sign-in-words.ts";
import { StationPage } from "./station-page.tsx";
import {
  answerPage,
  frameOf,
  goTo,
  type StationFrame,
  type StationRequest,
  textOf,
} from "./station-request.ts";
import { stationWords } from "./station-words.ts";
import { tryToSignIn } from "./try-pin.ts";

export const sessionCookie = "station_session";

/** There is no https here, so the cookie cannot be marked Secure; no script and no other site gets it. */
export function cookieFor(token: string): string {
  return `${sessionCookie}=${token}; Path=/; HttpOnly; SameSite=Strict`;
}

const noCookie = `${sessionCookie}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;

interface SignInForm {
  readonly next: string;
  readonly person: string;
  readonly refusal?: string;
}

export async function showSignIn(asked: StationRequest): Promise<Response> {
  if (asked.signedIn !== undefined) return goTo(asked, duePath);
  return answerForm(asked, { next: asked.path.query?.["next"] ?? "", person: "" }, 200);
}

/** A wrong PIN gives the form back with the name still chosen; the PIN itself is never written into a page. */
export async function takeSignIn(asked: StationRequest): Promise<Response> {
  const [person, next] = [textOf(asked.form, "person"), textOf(asked.form, "next")];
  const result = await tryToSignIn(asked, person, textOf(asked.form, "pin"));
  if (result.kind === "out") return answerForm(asked, { next, person, refusal: result.refusal }, 422);
  return goTo(asked, safeNext(next), cookieFor(result.signedIn.token));
}

export async function takeSignOut(asked: StationRequest): Promise<Response> {
  if (asked.signedIn !== undefined) {
    asked.sessions.end(asked.signedIn.token);
    await asked.means.audit({ kind: "signed-out", person: asked.signedIn.person.id, about: null });
  }
  return goTo(asked, newsPath(), noCookie);
}

async function answerForm(asked: StationRequest, form: SignInForm, status: number): Promise<Response> {
  const list = await asked.means.people.list();
  if (list.kind !== "open" || list.people.length === 0) return answerNobody(asked, list);
  return answerPage(<SignInPage frame={await frameOf(asked)} people={list.people} form={form} />, status);
}

/** Nobody signs in by a snapshot that has expired: it may name people whose posts have ended. */
function answerNobody(asked: StationRequest, list: SignInList): Promise<Response> {
  const { language } = asked.reading;
  return answerMessage(asked, {
    status: 503,
    title: signInWords.nobody[language],
    text: whyNobody(list, language),
    onward: { to: keeperPath, label: stationWords.toKeeper[language] },
  });
}

function whyNobody(list: SignInList, language: Language): string {
  if (list.kind === "open") return signInWords.nobodyNamed[language];
  if (list.kind === "no-snapshot") return signInWords.noSnapshot[language];
  return fill(signInWords.expired, language, { date: dateInWords(list.since, language) });
}

interface SignInPageProps {
  readonly frame: StationFrame;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly form: SignInForm;
}

function SignInPage({ frame, people, form }: SignInPageProps) {
  const { reading } = frame;
  const { language } = reading;
  const title = stationWords.signIn[language];
  return (
    <StationPage frame={frame} title={title}>
      <h1 className="page-title">{title}</h1>
      <Refusal label={signInWords.notIn[language]} refusal={form.refusal} />
      <form className="form" method="post" action={siteHref(reading, signInPath())}>
        <input type="hidden" name="next" value={form.next} />
        <fieldset className="choices">
          <legend>{signInWords.who[language]}</legend>
          {people.map(({ id, name }) => (
            <label key={id} className="choice" lang={langOfText(name, reading)}>
              <input type="radio" name="person" value={id} defaultChecked={id === form.person} required />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <PinField label={signInWords.pin[language]} hint={signInWords.hint[language]} />
        <Button kind="primary">{title}</Button>
      </form>
    </StationPage>
  );
}

/** Why the form came back, read out at once. */
export function Refusal({
  label,
  refusal,
}: {
  readonly label: string;
  readonly refusal?: string | undefined;
}) {
  if (refusal === undefined) return null;
  return (
    <Notice kind="due" label={label}>
      <p id="refusal" role="alert">
        {refusal}
      </p>
    </Notice>
  );
}

export function PinField({ label, hint }: { readonly label: string; readonly hint: string }) {
  return (
    <div className="field pin">
      <label htmlFor="pin">{label}</label>
      <input
        id="pin"
        name="pin"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        required
        aria-describedby="pin-hint"
      />
      <p id="pin-hint" className="facts">
        {hint}
      </p>
    </div>
  );
}
