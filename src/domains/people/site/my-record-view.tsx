import type { Language } from "#src/platform/i18n/language.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { Button } from "#src/ui/button.tsx";
import { Field } from "#src/ui/field.tsx";
import { meWords } from "../desk/me-words.ts";
import { signInWords } from "../desk/sign-in-words.ts";
import { accountEventActors, accountEventWords } from "../model/account-events.ts";
import { consentPurposes } from "../model/consent.ts";
import { localMinute } from "../model/local-minute.ts";
import { lookPurpose } from "../model/look-purpose.ts";
import type { MyDevice } from "../reads/my-devices.ts";
import type { MyRecord } from "../reads/my-record.ts";
import { MyDevicesView } from "./my-devices-view.tsx";
import { lookWord, siteMeWords } from "./site-words.ts";

/** A form of the page that came back: the reason, what is to be mended in which field, and what was typed. */
export interface RefusedOwn {
  readonly message: string;
  readonly faults: readonly { readonly field: string; readonly text: string }[];
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

interface Props {
  readonly language: Language;
  /** The page's own address, in the reader's language; its forms go there. */
  readonly action: string;
  readonly timeZone: string;
  /** Null where the account acts as nobody in this county. */
  readonly record: MyRecord | null;
  readonly devices: readonly MyDevice[];
  readonly refused: RefusedOwn | undefined;
}

/** A person's own page on the site: what is held, who looked, what was agreed to. */
export function MyRecordView({ language, action, timeZone, record, devices, refused }: Props) {
  return (
    <>
      {refused === undefined ? null : <p role="alert">{refused.message}</p>}
      {record === null ? (
        <p>{siteMeWords.unlinked[language]}</p>
      ) : (
        <>
          <p lang={record.nameScript}>{fill(siteMeWords.signedInAs, language, { name: record.name })}</p>
          <Held language={language} action={action} record={record} refused={refused} />
          <MyDevicesView language={language} action={action} devices={devices} />
          <Looks language={language} timeZone={timeZone} record={record} />
          <Events language={language} timeZone={timeZone} record={record} />
          <Consents language={language} action={action} record={record} />
        </>
      )}
      <form method="post" action={`${action}/sign-out`} className="own-form">
        <Button kind="quiet">{signInWords.signOut[language]}</Button>
      </form>
    </>
  );
}

interface HeldProps {
  readonly language: Language;
  readonly action: string;
  readonly record: MyRecord;
  readonly refused: RefusedOwn | undefined;
}

function Held({ language, action, record, refused }: HeldProps) {
  const typed = refused?.values["name"];
  return (
    <section>
      <h2>{siteMeWords.held[language]}</h2>
      <ul>
        <li>
          {siteMeWords.name[language]} · <span lang={record.nameScript}>{record.name}</span>
        </li>
        <li>
          {siteMeWords.phone[language]} ·{" "}
          {(record.hasPhone ? siteMeWords.phoneHeld : siteMeWords.phoneNone)[language]}
        </li>
      </ul>
      {record.ownName ? (
        <form method="post" action={action} className="own-form">
          <input type="hidden" name="act" value="name" />
          <input type="hidden" name="nameScript" value={language === "zh-Hans" ? "zh-Hans" : "zh-Hant"} />
          <Field
            id="own-name"
            name="name"
            label={siteMeWords.name[language]}
            value={typeof typed === "string" ? typed : record.name}
            maxLength={60}
            fault={refused?.faults.find(({ field }) => field === "name")?.text}
          />
          <Button kind="quiet">{siteMeWords.correctName[language]}</Button>
        </form>
      ) : (
        <p>{siteMeWords.askOrganisation[language]}</p>
      )}
    </section>
  );
}

function Looks({ language, timeZone, record }: { language: Language; timeZone: string; record: MyRecord }) {
  return (
    <section>
      <h2>{siteMeWords.looks[language]}</h2>
      {record.looks.length === 0 ? (
        <p>{siteMeWords.looksNone[language]}</p>
      ) : (
        <ul>
          {record.looks.map(({ id, at, by, kind, purpose, reason }) => (
            <li key={id}>
              {localMinute(at, timeZone)} · {by ?? siteMeWords.someone[language]} · {lookWord(kind)[language]}
              {purpose === null ? null : ` · ${lookPurpose(purpose)[language]}`}
              {reason === null ? null : ` · ${reason}`}
            </li>
          ))}
        </ul>
      )}
      {record.olderLooks === null ? null : (
        <p>
          <a rel="next" href={`?${new URLSearchParams({ looks: record.olderLooks })}`}>
            {siteMeWords.olderLooks[language]}
          </a>
        </p>
      )}
    </section>
  );
}

function Events({ language, timeZone, record }: { language: Language; timeZone: string; record: MyRecord }) {
  const { events } = record;
  return (
    <section>
      <h2>{meWords.events[language]}</h2>
      <p>{(events.length === 0 ? meWords.eventsNone : meWords.eventsNotMine)[language]}</p>
      {events.length === 0 ? null : (
        <ul>
          {events.map(({ id, at, what, by }) => (
            <li key={id}>
              {localMinute(at, timeZone)} · {accountEventActors[by][language]} ·{" "}
              {accountEventWords[what][language]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface ConsentsProps {
  readonly language: Language;
  readonly action: string;
  readonly record: MyRecord;
}

function Consents({ language, action, record }: ConsentsProps) {
  return (
    <section>
      <h2>{siteMeWords.consents[language]}</h2>
      {consentPurposes.map(({ purpose, title, text }) => {
        const given = record.consents.find((entry) => entry.purpose === purpose)?.state === "given";
        return (
          <form key={purpose} method="post" action={action}>
            <h3>
              {title[language]} · {(given ? meWords.given : meWords.withdrawn)[language]}
            </h3>
            <p>{text[language]}</p>
            <input type="hidden" name="purpose" value={purpose} />
            <input type="hidden" name="act" value={given ? "withdraw" : "give"} />
            <Button kind="quiet">{(given ? meWords.withdraw : meWords.give)[language]}</Button>
          </form>
        );
      })}
    </section>
  );
}
