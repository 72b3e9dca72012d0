import { useLocation } from "react-router";
import { dateInWords } from "#src/ui/date-text.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { deskWords } from "./desk-words.ts";

/** What the two dates replace, and what a list's page number means no longer under other dates. */
const notKept = new Set(["on", "knownAt", "page", "index"]);

/**
 * The day asked about and as known when, for every page below. A plain GET form: it works without script, and the
 * address alone says what is shown.
 * @param unread what the address asks for as a date and is none
 */
export function DateBar({ unread }: { readonly unread: readonly string[] }) {
  const { say, on, today, knownAt, language } = useDesk();
  const { pathname, search } = useLocation();
  const kept = [...new URLSearchParams(search)].filter(([name]) => !notKept.has(name));
  const here = `/desk${pathname === "/" ? "" : pathname}`;
  const lookingBack = on !== today || knownAt !== null;
  const knownDay = knownAt?.slice(0, 10) ?? "";
  const values = { on: inWords(on, language), knownAt: inWords(knownDay, language) };
  const state = knownAt === null ? deskWords.lookingBack : deskWords.lookingBackKnown;
  return (
    <div className={lookingBack ? "date-bar date-bar-back" : "date-bar"}>
      {unread.length === 0 ? null : (
        <strong role="alert">{say(deskWords.noDate, { typed: unread.join(" · ") })}</strong>
      )}
      <output>{say(lookingBack ? state : deskWords.todayIs, values)}</output>
      {lookingBack ? (
        <a href={`${here}${kept.length === 0 ? "" : `?${new URLSearchParams(kept)}`}`}>
          {say(deskWords.backToToday)}
        </a>
      ) : null}
      <details key={`${on} ${knownDay}`}>
        <summary>{say(deskWords.otherDay)}</summary>
        <form method="get" action={here}>
          {kept.map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <label>
            {say(deskWords.on)} <input type="date" name="on" defaultValue={on} required />
          </label>
          <label>
            {say(deskWords.knownAt)} <input type="date" name="knownAt" defaultValue={knownDay} max={today} />
          </label>
          <button type="submit">{say(deskWords.look)}</button>
        </form>
      </details>
    </div>
  );
}

function inWords(day: string, language: string): string {
  return day === "" ? "" : dateInWords(day, language);
}
