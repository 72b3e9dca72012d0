import type { Language } from "#src/platform/i18n/language.ts";
import { Button } from "#src/ui/button.tsx";
import { devicesWords } from "../desk/devices-words.ts";
import type { MyDevice } from "../reads/my-devices.ts";

/** The person's phones on the site; each may be told to erase what it holds, after one question. */
interface Props {
  readonly language: Language;
  /** Where the form goes. */
  readonly action: string;
  readonly devices: readonly MyDevice[];
}

export function MyDevicesView({ language, action, devices }: Props) {
  if (devices.length === 0) return null;
  return (
    <section>
      <h2>{devicesWords.title[language]}</h2>
      <ul>
        {devices.map(({ id, name, lastContact, wipeOrdered }) => (
          <li key={id}>
            {name || devicesWords.unnamed[language]} · {devicesWords.lastContact[language]}{" "}
            {lastContact ?? devicesWords.never[language]}
            {wipeOrdered ? (
              ` · ${devicesWords.ordered[language]}`
            ) : (
              <Wipe language={language} action={action} id={id} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Wipe({ language, action, id }: { language: Language; action: string; id: string }) {
  return (
    <details>
      <summary>{devicesWords.wipe[language]}</summary>
      <p>{devicesWords.wipeMeans[language]}</p>
      <form method="post" action={action}>
        <input type="hidden" name="act" value="wipe-phone" />
        <input type="hidden" name="device" value={id} />
        <Button kind="quiet">{devicesWords.wipeNow[language]}</Button>
      </form>
    </details>
  );
}
