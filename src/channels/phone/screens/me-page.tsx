import { useState } from "react";
import type { Language } from "#src/platform/i18n/language.ts";
import { fragmentOf } from "../model/places.ts";
import { EntryRow } from "../parts/entry-row.tsx";
import { Heading } from "../parts/heading.tsx";
import { useOpened, usePhoneView } from "../parts/open-phone-context.tsx";
import { useSay } from "../parts/say.tsx";
import type { Settings } from "../parts/settings.ts";
import { appWords } from "../words/common-words.ts";
import { entryWords, meWords, writeWords } from "../words/page-words.ts";
import type { Frame } from "./frame.tsx";

const shownEntries = 3;

/** The person's own things, and how the phone shows them. */
export function MePage(props: Omit<Frame, "phone" | "clock">) {
  const say = useSay();
  const { phone } = useOpened();
  const { held } = usePhoneView();
  const { submissions, entries } = held;
  return (
    <>
      <Heading>{phone.person.name}</Heading>
      <a className="button wide" href={fragmentOf({ tab: "me", page: "write" })}>
        {say(writeWords.title)}
      </a>
      <h2>{say(entryWords.title)}</h2>
      {entries.length === 0 ? <p className="empty">{say(entryWords.none)}</p> : null}
      <ul className="rows">
        {entries.slice(0, shownEntries).map((own) => (
          <li key={own.entry.id}>
            <EntryRow own={own} held={held} />
          </li>
        ))}
      </ul>
      {entries.length > shownEntries ? (
        <a className="button button-quiet wide" href={fragmentOf({ tab: "me", page: "entries" })}>
          {say(meWords.allEntries)}
        </a>
      ) : null}
      {submissions.length === 0 ? null : <h2>{say(meWords.submissions)}</h2>}
      <ul className="rows">
        {submissions.map(({ id, title, state, remark }) => {
          const known = meWords.submissionStates[state];
          return (
            <li key={id} className="row">
              <span className="row-words">
                <span className="row-title">{title}</span>
                <span className="facts">
                  {known === undefined ? state : say(known)}
                  {remark ? ` · ${remark}` : null}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      <Display {...props} />
      <ThisPhone {...props} />
    </>
  );
}

const languageNames: Readonly<Record<Language, string>> = {
  "zh-Hans": "简体",
  "zh-Hant": "繁體",
  en: "English",
};

function Display({ settings, change }: { settings: Settings; change: (settings: Settings) => void }) {
  const say = useSay();
  return (
    <>
      <h2>{say(meWords.display)}</h2>
      <fieldset className="choices">
        <legend>{say(meWords.language)}</legend>
        {(Object.keys(languageNames) as Language[]).map((language) => (
          <label key={language} lang={language}>
            <input
              type="radio"
              name="language"
              checked={settings.language === language}
              onChange={() => change({ ...settings, language })}
            />
            {languageNames[language]}
          </label>
        ))}
      </fieldset>
      <label className="choice">
        <input
          type="checkbox"
          checked={settings.elder}
          onChange={(event) => change({ ...settings, elder: event.target.checked })}
        />
        {say(meWords.elder)}
      </label>
    </>
  );
}

function ThisPhone({ lock, leave }: Pick<Frame, "lock" | "leave">) {
  const say = useSay();
  const [isSure, setSure] = useState(false);
  const { unsent } = usePhoneView().held;
  return (
    <>
      <h2>{say(meWords.phone)}</h2>
      <button type="button" className="button button-quiet wide" onClick={lock}>
        {say(meWords.lock)}
      </button>
      {isSure ? (
        <div className="notice notice-soon">
          <p>{say(unsent === 0 ? meWords.removeAll : meWords.removeMeans, { count: unsent })}</p>
          <button type="button" className="button wide" onClick={() => void leave()}>
            {say(meWords.remove)}
          </button>
          <button type="button" className="button button-quiet wide" onClick={() => setSure(false)}>
            {say(appWords.cancel)}
          </button>
        </div>
      ) : (
        <button type="button" className="button button-quiet wide" onClick={() => setSure(true)}>
          {say(meWords.remove)}
        </button>
      )}
    </>
  );
}
