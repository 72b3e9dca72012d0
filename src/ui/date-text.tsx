type DateStyle = "long" | "full";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: string, dateStyle: DateStyle): Intl.DateTimeFormat {
  const key = `${language} ${dateStyle}`;
  const known = formats.get(key);
  if (known) return known;
  // British order, so that English shows the day first and cannot be read as month first.
  const locale = language === "en" ? "en-GB" : language;
  const made = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: "UTC" });
  formats.set(key, made);
  return made;
}

/** A date (YYYY-MM-DD) as running text writes it: 2010年11月5日, 5 November 2010; "full" adds the day of the week. */
export function dateInWords(date: string, language: string, dateStyle: DateStyle = "long"): string {
  const key = `${date} ${language} ${dateStyle}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const words = formatFor(language, dateStyle).format(Date.parse(`${date}T00:00:00Z`));
  if (written.size === mostWritten) written.clear();
  written.set(key, words);
  return words;
}

/** The same few dates stand on page after page. */
const written = new Map<string, string>();
const mostWritten = 2_000;

/** `form`: "words" in text, "weekday" with the day of the week, "figures" (2010-11-05) in lists and tables. */
export function DateText(props: {
  date: string;
  language: string;
  form: "words" | "weekday" | "figures";
  lang?: string;
  itemProp?: string;
}) {
  const { date, language, form } = props;
  const text = form === "figures" ? date : dateInWords(date, language, form === "weekday" ? "full" : "long");
  return (
    <time className="date" dateTime={date} lang={props.lang} itemProp={props.itemProp}>
      {text}
    </time>
  );
}
