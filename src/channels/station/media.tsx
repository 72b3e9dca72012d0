import { downloadName, fileTypeWords, sizeInWords } from "#src/domains/library/model/file-words.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { ButtonLink } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { siteHref } from "../site/paths.ts";
import type { Reading } from "../site/reading.ts";
import type { FileOfDocument, MediaDocument } from "./documents.ts";
import { langOfText } from "./lang-of-text.ts";
import { fileAddress, mediaPath, mediumPath, newsPath } from "./paths.ts";
import { StationPage } from "./station-page.tsx";
import { answerPage, frameOf, type StationFrame, type StationRequest } from "./station-request.ts";
import { stationWords } from "./station-words.ts";

interface Medium {
  readonly document: MediaDocument;
  /** Undefined while it has not arrived. */
  readonly file: FileOfDocument | undefined;
}

/** What the county keeps ready at its stations, at `/media`. */
export async function showMedia(asked: StationRequest): Promise<Response> {
  const documents = await asked.shelves.media(asked.today);
  const media = await Promise.all(documents.map((document) => mediumOf(asked, document)));
  return answerPage(<MediaPage frame={await frameOf(asked)} media={media} />);
}

/** One of them at `/media/<id>`. */
export async function showMedium(asked: StationRequest, id: string): Promise<Response | undefined> {
  const documents = await asked.shelves.media(asked.today);
  const document = documents.find((each) => each.id === id);
  if (document === undefined) return undefined;
  return answerPage(<MediumPage frame={await frameOf(asked)} medium={await mediumOf(asked, document)} />);
}

async function mediumOf({ means }: StationRequest, document: MediaDocument): Promise<Medium> {
  const [file] = document.files;
  const isHere = file !== undefined && (await means.held.file(file.file)) !== undefined;
  return { document, file: isHere ? file : undefined };
}

function kindWords(kind: string, { language }: Reading): string {
  const kinds: Readonly<Record<string, { readonly [each in typeof language]: string }>> = stationWords.kinds;
  return kinds[kind]?.[language] ?? stationWords.kinds.document[language];
}

function MediaPage({ frame, media }: { frame: StationFrame; media: readonly Medium[] }) {
  const { reading } = frame;
  const { language } = reading;
  const title = stationWords.media[language];
  return (
    <StationPage frame={frame} title={title}>
      <h1 className="page-title">{title}</h1>
      {media.length === 0 ? (
        <EmptyState title={stationWords.noMedia[language]} text={stationWords.noMediaText[language]}>
          <ButtonLink kind="quiet" href={siteHref(reading, newsPath())}>
            {stationWords.toNews[language]}
          </ButtonLink>
        </EmptyState>
      ) : (
        <ul className="digests">
          {media.map(({ document, file }) => (
            <li key={document.id} className="digest">
              <h2 lang={langOfText(document.title, reading)}>
                <a href={siteHref(reading, mediumPath(document.id))}>{document.title}</a>
              </h2>
              <p className="facts">
                <span>{kindWords(document.kind, reading)}</span>
                <span>{sizeInWords(document.files[0]?.size ?? 0)}</span>
                {file === undefined && <strong className="soon">{stationWords.onTheWay[language]}</strong>}
              </p>
            </li>
          ))}
        </ul>
      )}
    </StationPage>
  );
}

function MediumPage({ frame, medium: { document, file } }: { frame: StationFrame; medium: Medium }) {
  const { reading } = frame;
  const { language } = reading;
  const lang = langOfText(document.title, reading);
  return (
    <StationPage frame={frame} title={document.title}>
      <p className="back">
        <a href={siteHref(reading, mediaPath)}>{stationWords.media[language]}</a>
      </p>
      <h1 className="page-title" lang={lang}>
        {document.title}
      </h1>
      {document.credit && (
        <p className="facts">{fill(stationWords.credit, language, { credit: document.credit })}</p>
      )}
      {file === undefined ? (
        <Notice kind="soon" label={stationWords.onTheWay[language]}>
          <p>{stationWords.onTheWayText[language]}</p>
        </Notice>
      ) : (
        <>
          <Player document={document} file={file} />
          <p>
            <a
              className="button button-quiet"
              href={fileAddress(file.file)}
              download={downloadName(document.title, file.mediaType)}
            >
              {fill(stationWords.save, language, {
                facts: [fileTypeWords(file.mediaType)[language], sizeInWords(file.size)].join(
                  language === "en" ? ", " : "，",
                ),
              })}
            </a>
          </p>
        </>
      )}
    </StationPage>
  );
}

/** Films and sound by the browser's own player: no script. A picture as it is; anything else is only saved. */
function Player({ document, file }: { document: MediaDocument; file: FileOfDocument }) {
  const src = fileAddress(file.file);
  if (document.kind === "video") {
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- the stock has no captions to offer
    return <video className="player" src={src} controls preload="metadata" aria-label={document.title} />;
  }
  if (document.kind === "audio") {
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- the stock has no captions to offer
    return <audio className="player" src={src} controls preload="metadata" aria-label={document.title} />;
  }
  if (document.kind === "picture") {
    return <img className="player" src={src} alt={document.alternative ?? document.title} />;
  }
  return null;
}
