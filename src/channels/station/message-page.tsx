import { ButtonLink } from "#src/ui/button.tsx";
import { siteHref, type SitePath } from "../site/paths.ts";
import { newsPath } from "./paths.ts";
import { StationPage } from "./station-page.tsx";
import { answerPage, frameOf, type StationRequest } from "./station-request.ts";
import { stationWords } from "./station-words.ts";

interface Message {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  readonly onward?: { readonly to: SitePath; readonly label: string };
}

/** One message in the station's frame, with a way on from there. */
export async function answerMessage(asked: StationRequest, message: Message): Promise<Response> {
  const frame = await frameOf(asked);
  const { language } = asked.reading;
  const { to, label } = message.onward ?? { to: newsPath(), label: stationWords.toNews[language] };
  return answerPage(
    <StationPage frame={frame} title={message.title}>
      <div className="message">
        <h1 className="page-title">{message.title}</h1>
        <p>{message.text}</p>
        <ButtonLink kind="primary" href={siteHref(asked.reading, to)}>
          {label}
        </ButtonLink>
      </div>
    </StationPage>,
    message.status,
  );
}

export function answerNotFound(asked: StationRequest): Promise<Response> {
  const { language } = asked.reading;
  return answerMessage(asked, {
    status: 404,
    title: stationWords.notFound[language],
    text: stationWords.notFoundText[language],
  });
}
