import { randomUUIDv7 } from "node:crypto";
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { FileField } from "#src/domains/library/embed.tsx";
import { receiveUploads, sent } from "#src/domains/library/index.ts";
import { perform } from "#src/platform/access/action.ts";
import { deskContext, done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormText } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { keepPhoto } from "../actions/keep-photo.ts";
import { submitItem } from "../actions/submit-item.ts";
import { field } from "./article-form.ts";
import { requireRight } from "./require-right.ts";
import { submissionWords } from "./submission-words.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx) => {
    requireRight(ctx, "press.submit-item");
    // Made here, so that a form sent twice is one note; its order puts the newest of a day first.
    return { id: randomUUIDv7() };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  await readDesk(context, async (ctx) => requireRight(ctx, "press.submit-item"));
  const form = await request.formData();
  const files = form.getAll("photos").filter((file) => file instanceof File && file.size > 0) as File[];
  const received = await receiveUploads(
    context,
    form,
    files.map((file) => sent("photos", file)),
  );
  if ("done" in received) return refused(received);
  const { cell, county, actor } = context.get(deskContext);
  for (const { hash, size, mediaType } of received) {
    await perform(cell, county, actor, keepPhoto, { hash, size, mediaType });
  }
  const performed = await performDesk(context, submitItem, form, (values) => ({
    id: field(values, "id"),
    title: field(values, "title"),
    text: field(values, "text"),
    photos: received.map(({ hash }) => hash),
  }));
  return performed.done ? done(`/press/submissions/${performed.result.id}`) : refused(performed);
}

export default function NewSubmission() {
  const { id } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>();
  const { say } = useDesk();
  const typedId = form?.values["id"];
  return (
    <>
      <PageHeader title={say(submissionWords.newTitle)} detail={say(submissionWords.newText)} />
      <Form method="post" encType="multipart/form-data" className="desk-form">
        <FaultList refusal={form} />
        <input type="hidden" name="id" value={typeof typedId === "string" ? typedId : id} />
        <FormField name="title" label={say(submissionWords.what)} maxLength={100} required form={form} />
        <FormText
          name="text"
          label={say(submissionWords.body)}
          hint={say(submissionWords.bodyHint)}
          rows={10}
          maxLength={10_000}
          form={form}
        />
        <FileField
          name="photos"
          label={say(submissionWords.photos)}
          hint={say(submissionWords.photosHint)}
          accept="image/jpeg,image/png,image/webp"
          multiple
          form={form}
        />
        <SubmitButton>{say(submissionWords.send)}</SubmitButton>
      </Form>
    </>
  );
}
