import { useEffect, useState } from "react";
import { whyStuck } from "#src/platform/sync/device/stuck-words.ts";
import { readStorageHealth, type StorageHealth } from "../keep/storage-health.ts";
import { BackLink } from "../parts/back-link.tsx";
import { EntryRow } from "../parts/entry-row.tsx";
import { Heading } from "../parts/heading.tsx";
import { useOpened, usePhoneView } from "../parts/open-phone-context.tsx";
import { useSay } from "../parts/say.tsx";
import { lineWords, storageWords } from "../words/common-words.ts";

const minuteMs = 60_000;
/** Further off, the phone's days are wrong. */
const clockAwryMs = 10 * minuteMs;

/** What the top line means, in full sentences. */
export function LinePage() {
  const say = useSay();
  const { phone } = useOpened();
  const { held, line } = usePhoneView();
  const stop = line.last?.error?.stop;
  const ahead = Math.abs(line.last?.clockAheadMs ?? 0);
  const waiting = held.entries.filter(({ state }) => state === "waiting");
  return (
    <>
      <BackLink to={{ tab: "me" }} />
      <Heading>{say(lineWords.explain)}</Heading>
      <p>{say(lineWords.howItWorks)}</p>
      {stop === undefined || stop === "device-unknown" || stop === "version" ? null : (
        <output className="notice notice-soon">{say(lineWords.stopped[stop])}</output>
      )}
      {ahead > clockAwryMs ? (
        <p className="notice notice-soon">
          {say(lineWords.clock, { minutes: Math.round(ahead / minuteMs) })}
        </p>
      ) : null}
      <button type="button" className="button wide" disabled={line.busy} onClick={() => void phone.sync()}>
        {say(line.busy ? lineWords.busy : lineWords.syncNow)}
      </button>
      {waiting.length === 0 ? null : <h2>{say(lineWords.unsent, { count: waiting.length })}</h2>}
      <ul className="rows">
        {waiting.map((own) => (
          <li key={own.entry.id}>
            <EntryRow own={own} held={held} />
            <NotTaken code={line.last?.stuck.get(own.entry.id)} />
          </li>
        ))}
      </ul>
      <Storage />
    </>
  );
}

function NotTaken({ code }: { code: string | undefined }) {
  const say = useSay();
  return code === undefined ? null : <p className="notice notice-soon">{say(whyStuck(code))}</p>;
}

function Storage() {
  const say = useSay();
  const [health, setHealth] = useState<StorageHealth>();
  useEffect(() => {
    void readStorageHealth().then(setHealth);
  }, []);
  if (health === undefined) return null;
  return (
    <>
      <h2>{say(storageWords.label)}</h2>
      <p>{say(health.lasting ? storageWords.lasting : storageWords.notLasting)}</p>
    </>
  );
}
