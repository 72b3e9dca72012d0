import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FormField, FormSelect, FormText, type ShownForm } from "#src/ui/desk/form-field.tsx";
import type { Choice } from "./choices.ts";
import { formWords } from "./press-words.ts";

/** What stands in the form before anything was typed. */
export interface ArticleFieldValues {
  readonly columnId: string;
  readonly script: string;
  readonly title: string;
  readonly subtitle: string;
  readonly byline: string;
  readonly source: string;
  readonly summary: string;
  readonly body: string;
  readonly slug: string;
  readonly expiresOn: string;
}

interface ArticleFieldsProps {
  readonly values: ArticleFieldValues;
  readonly columns: readonly Choice[];
  readonly form?: ShownForm | undefined;
  readonly slugIsFixed?: boolean;
}

/** The fields of an article in the order in which one would tell it. */
export function ArticleFields({ values, columns, form, slugIsFixed = false }: ArticleFieldsProps) {
  const { say } = useDesk();
  const scripts = [
    { value: "zh-Hant", label: say(formWords.hant) },
    { value: "zh-Hans", label: say(formWords.hans) },
  ];
  return (
    <>
      <FormField
        name="document.title"
        label={say(formWords.title)}
        value={values.title}
        required
        form={form}
      />
      <FormField
        name="document.subtitle"
        label={say(formWords.subtitle)}
        value={values.subtitle}
        form={form}
      />
      <FormText
        name="body"
        label={say(formWords.body)}
        hint={say(formWords.bodyHint)}
        value={values.body}
        rows={20}
        form={form}
      />
      <FormField name="document.byline" label={say(formWords.byline)} value={values.byline} form={form} />
      <FormField name="document.source" label={say(formWords.source)} value={values.source} form={form} />
      <FormText
        name="document.summary"
        label={say(formWords.summary)}
        hint={say(formWords.summaryHint)}
        value={values.summary}
        rows={3}
        form={form}
      />
      <FormSelect
        name="columnId"
        label={say(formWords.column)}
        value={values.columnId}
        options={columns}
        form={form}
      />
      <FormSelect
        name="document.script"
        label={say(formWords.script)}
        value={values.script}
        options={scripts}
        form={form}
      />
      {slugIsFixed ? null : (
        <FormField
          name="slug"
          label={say(formWords.slug)}
          hint={say(formWords.slugHint)}
          value={values.slug}
          form={form}
        />
      )}
      <FormField
        name="expiresOn"
        type="date"
        label={say(formWords.expires)}
        hint={say(formWords.expiresHint)}
        value={values.expiresOn}
        form={form}
      />
    </>
  );
}
