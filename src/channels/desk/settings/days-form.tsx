import { Form } from "react-router";
import { fill } from "#src/platform/i18n/language.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FormField, type ShownForm } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { settingsWords } from "./settings-words.ts";

/** Days as they are set, with their bounds. */
interface Days {
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

const fields = [
  ["phoneDays", settingsWords.phoneHint],
  ["stationDays", settingsWords.stationHint],
  ["wipeDays", settingsWords.wipeHint],
] as const;

interface DaysFormProps {
  readonly days: Readonly<Record<(typeof fields)[number][0], Days>>;
  readonly form: ShownForm | undefined;
}

export function DaysForm({ days, form }: DaysFormProps) {
  const { say, language } = useDesk();
  return (
    <section className="settings-section">
      <h2>{say(settingsWords.days)}</h2>
      <p>{say(settingsWords.daysText)}</p>
      <Form method="post" className="desk-form">
        {fields.map(([name, hint]) => (
          <FormField
            key={name}
            name={name}
            type="number"
            label={say(settingsWords[name])}
            hint={fill(hint, language, { ...days[name] })}
            value={String(days[name].value)}
            form={form}
            required
          />
        ))}
        <SubmitButton name="act" value="days">
          {say(settingsWords.save)}
        </SubmitButton>
      </Form>
    </section>
  );
}
