import { fragmentOf } from "../model/places.ts";
import { useOpened, usePhoneView } from "../parts/open-phone-context.tsx";
import { useLanguage, useSay } from "../parts/say.tsx";
import { useOnline } from "../parts/use-online.ts";
import { whenInWords } from "../parts/when.ts";
import { lineWords } from "../words/common-words.ts";

/** Always at the top: what is not sent, when it was last in contact, and that it cannot be now. Tapping explains. */
export function TopLine() {
  const say = useSay();
  const language = useLanguage();
  const { phone, clock } = useOpened();
  const { held, line } = usePhoneView();
  const isOnline = useOnline();
  const { county, name } = phone.person;
  const stop = line.last?.error?.stop;
  const isGone = !isOnline || stop === "no-line" || stop === "busy";
  const when =
    line.lastSync === null
      ? say(isGone ? lineWords.goneNever : lineWords.never)
      : say(isGone ? lineWords.goneSince : lineWords.lastSync, {
          when: whenInWords(line.lastSync, clock.now().getTime(), county.timeZone, language),
        });
  const sent = held.unsent === 0 ? say(lineWords.allSent) : say(lineWords.unsent, { count: held.unsent });
  const parts = [isOnline ? null : say(lineWords.offline), sent, line.busy ? say(lineWords.busy) : when];
  return (
    <header className="top">
      <p className="top-name">
        <span>{language === "zh-Hans" ? county.nameHans : county.nameHant}</span>
        <span>{name}</span>
      </p>
      <a
        className={held.unsent === 0 ? "top-line" : "top-line top-line-unsent"}
        href={fragmentOf({ tab: "me", page: "line" })}
      >
        <output>{parts.filter((part) => part !== null).join(" · ")}</output>
      </a>
    </header>
  );
}
