import { fill } from "#src/platform/i18n/language.ts";
import { Button } from "#src/ui/button.tsx";
import { siteHref } from "../site/paths.ts";
import { answerMessage } from "./message-page.tsx";
import { signInPath } from "./paths.ts";
import { cookieFor, PinField, Refusal } from "./sign-in.tsx";
import { signInWords } from "./sign-in-words.ts";
import { StationPage } from "./station-page.tsx";
import {
  answerPage,
  frameOf,
  goTo,
  type SignedIn,
  type StationFrame,
  type StationRequest,
  type StationRoute,
  textOf,
} from "./station-request.ts";
import { stationWords } from "./station-words.ts";
import { tryToSignIn } from "./try-pin.ts";

export interface SignedInRequest extends StationRequest {
  readonly signedIn: SignedIn;
}

type SignedInRoute = (asked: SignedInRequest, id: string) => Promise<Response | undefined>;

/**
 * A route for people who have signed in. A form of somebody who was signed out meanwhile comes back with all that was typed and asks
 * for the PIN once more; a form that another person opened in this browser is not taken in the name of the present one.
 */
export function signedInOnly(route: SignedInRoute): StationRoute {
  return async (asked, id) => {
    const { signedIn, request, path } = asked;
    const isForm = request.method === "POST";
    if (signedIn !== undefined) {
      if (isForm && textOf(asked.form, "author") !== signedIn.person.id) return answerOtherPerson(asked);
      return route({ ...asked, signedIn }, id);
    }
    if (!isForm) return goTo(asked, signInPath(path.pathname));
    const author = textOf(asked.form, "author");
    const pin = textOf(asked.form, "pin");
    if (pin === "") return answerAgain(asked, undefined);
    const result = await tryToSignIn(asked, author, pin);
    if (result.kind === "out") return answerAgain(asked, result.refusal);
    const answer = await route({ ...asked, signedIn: result.signedIn }, id);
    answer?.headers.append("set-cookie", cookieFor(result.signedIn.token));
    return answer;
  };
}

function answerOtherPerson(asked: StationRequest): Promise<Response> {
  const { language } = asked.reading;
  return answerMessage(asked, {
    status: 409,
    title: stationWords.refused[language],
    text: signInWords.otherPerson[language],
    onward: { to: { pathname: asked.path.pathname }, label: stationWords.back[language] },
  });
}

async function answerAgain(asked: StationRequest, refusal: string | undefined): Promise<Response> {
  const list = await asked.means.people.list();
  const author = textOf(asked.form, "author");
  const person = list.kind === "open" ? list.people.find(({ id }) => id === author) : undefined;
  if (person === undefined) return goTo(asked, signInPath(asked.path.pathname));
  const typed = [...asked.form].filter(
    (field): field is [string, string] => typeof field[1] === "string" && !["pin", "kept"].includes(field[0]),
  );
  const sent = asked.form.getAll("photos").some((file) => typeof file !== "string" && file.size > 0);
  const hadPhotos = sent || asked.form.has("kept");
  const frame = await frameOf(asked);
  return answerPage(
    <AgainPage frame={frame} name={person.name} typed={typed} hadPhotos={hadPhotos} refusal={refusal} />,
    401,
  );
}

interface AgainPageProps {
  readonly frame: StationFrame;
  readonly name: string;
  readonly typed: readonly [string, string][];
  readonly hadPhotos: boolean;
  readonly refusal: string | undefined;
}

function AgainPage({ frame, name, typed, hadPhotos, refusal }: AgainPageProps) {
  const { reading } = frame;
  const { language } = reading;
  const title = signInWords.again[language];
  return (
    <StationPage frame={frame} title={title}>
      <h1 className="page-title">{title}</h1>
      <p>{fill(stationWords.signedInAs, language, { name })}</p>
      <p>{signInWords.againText[language]}</p>
      {hadPhotos && <p>{signInWords.againPhotos[language]}</p>}
      <Refusal label={signInWords.notIn[language]} refusal={refusal} />
      <form className="form" method="post" action={siteHref(reading, frame.path)}>
        {typed.map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <PinField label={signInWords.pin[language]} hint={signInWords.hint[language]} />
        <Button kind="primary">{signInWords.goOn[language]}</Button>
      </form>
    </StationPage>
  );
}
