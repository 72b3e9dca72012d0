import { Form } from "react-router";
import { CreditFields } from "#src/domains/library/embed.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FormField, FormSelect, type ShownForm } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import type { SubmissionState } from "../model/submission-states.ts";
import type { Choice } from "./choices.ts";
import { fileWords, formWords } from "./press-words.ts";
import { submissionWords } from "./submission-words.ts";

interface ActsProps {
  readonly submission: {
    readonly title: string;
    readonly state: SubmissionState;
    readonly photos: readonly string[];
  };
  readonly articleId: string;
  readonly columns: readonly Choice[];
  readonly mayTake: boolean;
  readonly mayReturn: boolean;
  readonly form?: ShownForm | undefined;
}

/** What an editor may do with a note as it stands. */
export function SubmissionActs(props: ActsProps) {
  const { mayTake, mayReturn } = props;
  return (
    <>
      {mayTake ? <Take {...props} /> : null}
      {mayReturn ? <Return {...props} /> : null}
    </>
  );
}

function Take({ submission, articleId, columns, form }: ActsProps) {
  const { say } = useDesk();
  const typedId = form?.values["articleId"];
  return (
    <section className="press-act">
      <Form method="post" className="desk-form">
        <h2>{say(submissionWords.take)}</h2>
        <p>{say(submissionWords.takeText)}</p>
        <input type="hidden" name="articleId" value={typeof typedId === "string" ? typedId : articleId} />
        <FormSelect
          name="columnId"
          label={say(formWords.column)}
          value={columns[0]?.value ?? ""}
          options={columns}
          form={form}
        />
        {submission.photos.map((hash, index) => (
          <Photo key={hash} hash={hash} number={index + 1} title={submission.title} form={form} />
        ))}
        <SubmitButton name="act" value="take">
          {say(submissionWords.take)}
        </SubmitButton>
      </Form>
    </section>
  );
}

function Photo(props: { hash: string; number: number; title: string; form: ShownForm | undefined }) {
  const { say } = useDesk();
  const { hash, number, title, form } = props;
  return (
    <fieldset className="press-photo">
      <label>
        <input type="checkbox" name={`${hash}.use`} value="yes" defaultChecked={isUsed(form, hash)} />{" "}
        {say(submissionWords.withPhoto, { number })}
      </label>
      <FormField
        name={`${hash}.alternative`}
        label={say(fileWords.alternative)}
        value={title}
        maxLength={200}
        form={form}
      />
      <CreditFields of={`${hash}.`} form={form} />
    </fieldset>
  );
}

function isUsed(form: ShownForm | undefined, hash: string): boolean {
  return form === undefined || form.values[`${hash}.use`] !== undefined;
}

function Return({ submission, form }: ActsProps) {
  const { say } = useDesk();
  return (
    <section className="press-act">
      <Form method="post" className="desk-form">
        <h2>{say(submissionWords.return)}</h2>
        <input type="hidden" name="seenState" value={submission.state} />
        <FormField
          name="remark"
          label={say(submissionWords.why)}
          hint={say(submissionWords.returnText)}
          maxLength={200}
          required
          form={form}
        />
        <SubmitButton kind="quiet" name="act" value="return">
          {say(submissionWords.return)}
        </SubmitButton>
      </Form>
    </section>
  );
}
