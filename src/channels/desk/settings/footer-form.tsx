import { Form } from "react-router";
import type { FooterSettings } from "#src/domains/press/model/footer.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FormField, type ShownForm } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { settingsWords } from "./settings-words.ts";

const lines = ["organiser", "contact", "icp", "publicSecurity", "siteCode"] as const;

export function FooterForm({ footer, form }: { footer: FooterSettings; form: ShownForm | undefined }) {
  const { say } = useDesk();
  return (
    <section className="settings-section">
      <h2>{say(settingsWords.footer)}</h2>
      <p>{say(settingsWords.footerText)}</p>
      <Form method="post" className="desk-form">
        {lines.map((name) => (
          <FormField
            key={name}
            name={name}
            label={say(settingsWords[name])}
            value={footer[name] ?? ""}
            maxLength={100}
            form={form}
          />
        ))}
        <FormField
          name="mistakesLabel"
          label={say(settingsWords.mistakesLabel)}
          hint={say(settingsWords.mistakesHint)}
          value={footer.mistakes?.label ?? ""}
          maxLength={100}
          form={form}
        />
        <FormField
          name="mistakesHref"
          label={say(settingsWords.mistakesHref)}
          value={footer.mistakes?.href ?? ""}
          maxLength={300}
          form={form}
        />
        <SubmitButton name="act" value="footer">
          {say(settingsWords.save)}
        </SubmitButton>
      </Form>
    </section>
  );
}
