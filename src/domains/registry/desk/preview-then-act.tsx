import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Form, Link } from "react-router";
import { FaultList, type ShownRefusal } from "#src/ui/desk/fault-list.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";

interface PreviewThenActProps {
  readonly title: string;
  readonly refusal: ShownRefusal | undefined;
  /** What would come of it, a sentence each; undefined until it was asked for. */
  readonly preview: readonly string[] | undefined;
  /** What the confirmed form sends: the preview's own values, whatever is typed below it since. */
  readonly sends: Readonly<Record<string, string | number>>;
  readonly words: { readonly preview: string; readonly confirm: string; readonly back: string };
  /** The address that leads back without any change. */
  readonly back: string;
  /** The fields of the question. */
  readonly children: ReactNode;
}

/** A change that is shown in words before it is made; it works without script. */
export function PreviewThenAct(props: PreviewThenActProps) {
  const { title, refusal, preview, sends, words, back, children } = props;
  return (
    <>
      <PageHeader title={title} />
      <FaultList refusal={refusal} />
      {preview === undefined ? null : (
        <Form method="post" className="registry-preview">
          {preview.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {Object.entries(sends).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton>{words.confirm}</SubmitButton>
        </Form>
      )}
      <form method="get" className="desk-form">
        {children}
        <div className="registry-acts">
          <Button type="submit" variant={preview === undefined ? "filled" : "default"}>
            {words.preview}
          </Button>
          <Button component={Link} to={back} variant="subtle">
            {words.back}
          </Button>
        </div>
      </form>
    </>
  );
}
