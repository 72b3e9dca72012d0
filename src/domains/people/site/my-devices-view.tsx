import type { Language } from "#src/platform/i18n/language.ts";
import { Button } from "#src/ui/button.tsx";
import { devicesWords } from "../desk/devices-words.ts";
import type { MyDevice } from "../reads/my-devices.ts";

/** The person's phones on the site; each may be told to erase what it holds, after one question. */
export function MyDevicesView({ language, devices }: { language: Language; devices: readonly MyDevice[] }) {
  if (devices.length === 0) return null;
  return (
    <section>
      <h2>{devicesWords.title[language]}</h2>
      <ul>
        {devices.map(({ id, name, lastContact, wipeOrdered }) => (
          <li key={id}>
            {name || devicesWords.unnamed[language]} · {devicesWords.lastContact[language]}{" "}
            {lastContact ?? devicesWords.never[language]}
            {wipeOrdered ? ` · ${devicesWords.ordered[language]}` : <Wipe language={language} id={id} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Wipe({ language, id }: { language: Language; id: string }) {
  return (
    <details>
      <summary>{devicesWords.wipe[language]}</summary>
      <p>{devicesWords.wipeMeans[language]}</p>
      <form method="post" action="/me">
        <input type="hidden" name="act" value="wipe-phone" />
        <input type="hidden" name="device" value={id} />
        <Button kind="quiet">{devicesWords.wipeNow[language]}</Button>
      </form>
    </details>
  );
}
