import { useLocation, useRouteLoaderData } from "react-router";
import { languages, type Language } from "#src/platform/i18n/language.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { deskWords } from "./desk-words.ts";

const languageNames: Readonly<Record<Language, { readonly short: string; readonly full: string }>> = {
  "zh-Hans": { short: "简", full: "简体中文" },
  "zh-Hant": { short: "繁", full: "繁體中文" },
  en: { short: "EN", full: "English" },
};

/** Script and size: plain forms, answered by a cookie and the page that one stood on. */
export function DisplaySettings() {
  const { say, language } = useDesk();
  const { pathname, search } = useLocation();
  const elder = useRouteLoaderData<{ elder: boolean }>("root")?.elder === true;
  return (
    <form className="desk-display" method="post" action="/desk/display" aria-label={say(deskWords.view)}>
      <input type="hidden" name="to" value={`/desk${pathname === "/" ? "" : pathname}${search}`} />
      {languages.map((each) => (
        <button
          key={each}
          type="submit"
          name="language"
          value={each}
          lang={each}
          title={languageNames[each].full}
          aria-pressed={each === language}
        >
          {languageNames[each].short}
        </button>
      ))}
      <button type="submit" name="view" value={elder ? "standard" : "elder"}>
        {say(elder ? deskWords.standard : deskWords.elder)}
      </button>
    </form>
  );
}
