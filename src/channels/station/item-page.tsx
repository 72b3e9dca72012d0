import type { ReactNode } from "react";
import { siteHref } from "../site/paths.ts";
import type { OwnEntry } from "../phone/model/own-entries.ts";
import { Notice } from "#src/ui/notice.tsx";
import { EntryStateLine } from "./entry-state.tsx";
import { langOfText } from "./lang-of-text.ts";
import { duePath } from "./paths.ts";
import { Refusal } from "./sign-in.tsx";
import { StationPage } from "./station-page.tsx";
import type { StationFrame } from "./station-request.ts";
import { stationWords } from "./station-words.ts";
import { workWords } from "./work-words.ts";

interface ItemPageProps {
  readonly frame: StationFrame;
  readonly title: string;
  readonly facts: readonly string[];
  readonly refusal?: string | undefined;
  /** What is settled about it, in a word; then no form is shown. */
  readonly settled?: string | undefined;
  readonly own: OwnEntry | undefined;
  readonly children: ReactNode;
  readonly form: ReactNode;
}

/** One thing to do: what it is, and below it the one act or what became of it. */
export function ItemPage({ frame, title, facts, refusal, settled, own, children, form }: ItemPageProps) {
  const { reading } = frame;
  const { language } = reading;
  return (
    <StationPage frame={frame} title={title}>
      <p className="back">
        <a href={siteHref(reading, duePath)}>{stationWords.due[language]}</a>
      </p>
      <h1 className="page-title" lang={langOfText(title, reading)}>
        {title}
      </h1>
      {facts.map((fact) => (
        <p key={fact} className="facts">
          {fact}
        </p>
      ))}
      {children}
      <Refusal label={workWords.notSaved[language]} refusal={refusal} />
      {settled === undefined ? (
        form
      ) : (
        <Notice kind="done" label={settled}>
          {own === undefined || own.state === "delivered" ? null : (
            <EntryStateLine own={own} language={language} />
          )}
        </Notice>
      )}
    </StationPage>
  );
}

/** Text as it was typed, a paragraph for each line. */
export function PlainText({ text, lang }: { readonly text: string; readonly lang: string | undefined }) {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== "");
  return (
    <div className="prose" lang={lang}>
      {paragraphs.map((paragraph, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a text has no other names for its lines
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
