import { languages, type Language } from "#src/platform/i18n/language.ts";
import { SwitchGroup } from "#src/ui/switch-group.tsx";
import { siteHref, type SitePath } from "./paths.ts";
import { sizes, type Reading } from "./reading.ts";
import { languageNames, siteWords } from "./words.ts";

interface SwitchProps {
  readonly reading: Reading;
  /** The page to stay on. */
  readonly path: SitePath;
}

/** Scripts and interface, or on an article its two scripts alone. */
export function LanguageSwitch({
  reading,
  path,
  offered = languages,
}: SwitchProps & { offered?: readonly Language[] }) {
  const choices = offered.map((language) => ({
    label: languageNames[language],
    lang: language,
    href: siteHref({ ...reading, language }, path),
    current: language === reading.language,
  }));
  return <SwitchGroup label={siteWords.script[reading.language]} choices={choices} />;
}

export function SizeSwitch({ reading, path }: SwitchProps) {
  const labels = { normal: siteWords.sizeNormal, large: siteWords.sizeLarge, largest: siteWords.sizeLargest };
  const choices = sizes.map((size) => ({
    label: labels[size][reading.language],
    href: siteHref({ ...reading, size }, path),
    current: size === reading.size,
  }));
  return <SwitchGroup label={siteWords.size[reading.language]} choices={choices} />;
}

export function ViewSwitch({ reading, path }: SwitchProps) {
  const elder = reading.view === "elder";
  const other = siteHref({ ...reading, view: elder ? "standard" : "elder" }, path);
  const label = elder ? siteWords.standardView : siteWords.elderView;
  return (
    <a className="view-switch" href={other}>
      {label[reading.language]}
    </a>
  );
}
