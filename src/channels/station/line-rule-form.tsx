import { fill, type Language } from "#src/platform/i18n/language.ts";
import { siteHref } from "../site/paths.ts";
import type { LineForm } from "./keeper-page.tsx";
import { keeperWords } from "./keeper-words.ts";
import { rates } from "./line-rates.ts";
import type { LineRule } from "./means.ts";
import { linePath } from "./paths.ts";
import { Refusal } from "./sign-in.tsx";
import type { StationFrame } from "./station-request.ts";
import { workWords } from "./work-words.ts";

interface LineRuleSectionProps {
  readonly frame: StationFrame;
  readonly rule: LineRule;
  readonly form: LineForm;
  readonly mayChange: boolean;
}

/** The hours and rate of the line: in words for everybody, as a form for the keeper. */
export function LineRuleSection({ frame, rule, form, mayChange }: LineRuleSectionProps) {
  const { language } = frame.reading;
  return (
    <section aria-labelledby="rule">
      <h2 id="rule" className="section-title">
        {keeperWords.rule[language]}
      </h2>
      {form.isSaved === true && <output className="all-here">{keeperWords.saved[language]}</output>}
      <p>{ruleInWords(rule, language)}</p>
      <p className="facts">{keeperWords[mayChange ? "ruleHint" : "ruleWho"][language]}</p>
      <Refusal label={workWords.notSaved[language]} refusal={form.refusal} />
      {mayChange && <RuleForm frame={frame} form={form} />}
    </section>
  );
}

function ruleInWords({ hours, kilobits }: LineRule, language: Language): string {
  const when =
    hours === null ? keeperWords.ruleAlways[language] : fill(keeperWords.ruleHours, language, hours);
  const rate =
    kilobits === null
      ? keeperWords.ruleFast[language]
      : fill(keeperWords.ruleRate, language, { rate: rateInWords(kilobits) });
  return when + rate;
}

function rateInWords(kilobits: number): string {
  return kilobits < 1_000 ? `${kilobits} kbit` : `${Math.round(kilobits / 1_024)} Mbit`;
}

function RuleForm({ frame: { reading, person }, form }: Pick<LineRuleSectionProps, "frame" | "form">) {
  const { language } = reading;
  return (
    <form className="form" method="post" action={siteHref(reading, linePath)}>
      <input type="hidden" name="author" value={person?.id ?? ""} />
      <fieldset className="choices">
        <legend>{keeperWords.next[language]}</legend>
        <label className="choice">
          <input type="radio" name="when" value="always" defaultChecked={form.when === "always"} />
          <span>{keeperWords.anyHour[language]}</span>
        </label>
        <label className="choice">
          <input type="radio" name="when" value="hours" defaultChecked={form.when === "hours"} />
          <span>{keeperWords.theseHours[language]}</span>
        </label>
      </fieldset>
      <div className="times">
        <div className="field">
          <label htmlFor="from">{keeperWords.from[language]}</label>
          <input id="from" name="from" type="time" defaultValue={form.from} />
        </div>
        <div className="field">
          <label htmlFor="until">{keeperWords.until[language]}</label>
          <input id="until" name="until" type="time" defaultValue={form.until} />
        </div>
      </div>
      <div className="field">
        <label htmlFor="kilobits">{keeperWords.rate[language]}</label>
        <select id="kilobits" name="kilobits" defaultValue={form.kilobits}>
          <option value="">{keeperWords.unlimited[language]}</option>
          {rates.map((rate) => (
            <option key={rate} value={rate}>
              {rateInWords(rate)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button button-quiet">
        {keeperWords.save[language]}
      </button>
    </form>
  );
}
