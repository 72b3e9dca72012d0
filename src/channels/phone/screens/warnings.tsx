import { useEffect, useState } from "react";
import { askToLast, nearlyFull, readStorageHealth, type StorageHealth } from "../keep/storage-health.ts";
import { usePhoneView } from "../parts/open-phone-context.tsx";
import { useSay } from "../parts/say.tsx";
import { useNewVersion } from "../parts/use-new-version.ts";
import { lineWords, storageWords } from "../words/common-words.ts";
import { doorWords } from "../words/door-words.ts";

/** What must be known before something is lost: storage that may be cleared, a full phone, a new version. */
export function Warnings({ signInAgain }: { signInAgain: () => void }) {
  const say = useSay();
  const { held, line } = usePhoneView();
  const kept = held.unsent + held.drafts;
  const stop = line.last?.error?.stop;
  const update = useNewVersion();
  return (
    <>
      {update === null ? null : (
        <div className="notice">
          <output>{say(storageWords.update)}</output>
          <button type="button" className="button button-quiet" onClick={update}>
            {say(storageWords.updateNow)}
          </button>
        </div>
      )}
      {stop === "version" ? (
        <output className="notice notice-soon">{say(lineWords.stopped.version)}</output>
      ) : null}
      {stop === "device-unknown" ? (
        <div className="notice notice-soon">
          <output>{say(lineWords.stopped["device-unknown"])}</output>
          <button type="button" className="button button-quiet" onClick={signInAgain}>
            {say(doorWords.signInAgain)}
          </button>
        </div>
      ) : null}
      <StorageWarning key={kept} hasOwn={kept > 0} />
    </>
  );
}

/** Looked at anew with each entry or draft that is kept. `hasOwn`: something is on this phone and nowhere else. */
function StorageWarning({ hasOwn }: { hasOwn: boolean }) {
  const say = useSay();
  const [health, setHealth] = useState<StorageHealth>({ lasting: true, used: null });
  useEffect(() => {
    void readStorageHealth().then(setHealth);
  }, []);
  const allow = async (): Promise<void> => {
    await askToLast();
    setHealth(await readStorageHealth());
  };
  return (
    <>
      {health.used !== null && health.used > nearlyFull ? (
        <output className="notice notice-soon">{say(storageWords.nearlyFull)}</output>
      ) : null}
      {health.lasting || !hasOwn ? null : (
        <div className="notice notice-soon">
          <output>{say(storageWords.notLasting)}</output>
          <button type="button" className="button button-quiet" onClick={() => void allow()}>
            {say(storageWords.allow)}
          </button>
        </div>
      )}
    </>
  );
}
