import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { fieldId } from "#src/ui/desk/fault-list.tsx";
import { FormField, type ShownForm } from "#src/ui/desk/form-field.tsx";
import { mediaWords } from "./desk/media-words.ts";

interface PartProps {
  readonly form?: ShownForm | undefined;
}

/** Chooses a file; the browser never fills it in again. */
export function FileField(
  props: PartProps & { name: string; label: string; hint?: string; accept?: string; multiple?: boolean },
) {
  const { name, label, hint, form, ...rest } = props;
  const id = fieldId(name);
  const error = form?.faults.find((fault) => fault.field === name)?.text;
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : <p className="desk-field-hint">{hint}</p>}
      <input id={id} name={name} type="file" aria-invalid={error !== undefined} {...rest} />
      {error === undefined ? null : <p className="desk-field-error">{error}</p>}
    </div>
  );
}

/** Who made a file, and who agreed. `of` begins the fields' names where a form has several. */
export function CreditFields({ form, of = "" }: PartProps & { of?: string }) {
  const { say } = useDesk();
  return (
    <>
      <FormField
        name={`${of}credit`}
        label={say(mediaWords.credit)}
        hint={say(mediaWords.creditHint)}
        maxLength={200}
        form={form}
      />
      <FormField
        name={`${of}consent`}
        label={say(mediaWords.consent)}
        hint={say(mediaWords.consentHint)}
        maxLength={200}
        form={form}
      />
    </>
  );
}

/** A file with its title, what it shows and who made it, as `library.add-media` wants them. */
export function UploadFields({ form }: PartProps) {
  const { say } = useDesk();
  return (
    <>
      <FileField name="file" label={say(mediaWords.file)} hint={say(mediaWords.fileHint)} form={form} />
      <FormField
        name="title"
        label={say(mediaWords.name)}
        hint={say(mediaWords.nameHint)}
        maxLength={120}
        form={form}
      />
      <FormField
        name="alternative"
        label={say(mediaWords.alternative)}
        hint={say(mediaWords.alternativeHint)}
        maxLength={200}
        form={form}
      />
      <CreditFields form={form} />
    </>
  );
}
