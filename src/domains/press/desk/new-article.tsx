import { randomUUID } from "node:crypto";
import {
  Form,
  type LoaderFunctionArgs,
  type ActionFunctionArgs,
  useLoaderData,
  useActionData,
} from "react-router";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { createArticle } from "../actions/create-article.ts";
import { ArticleFields } from "./article-fields.tsx";
import { documentOf, field, filled, withBodyFaults } from "./article-form.ts";
import { columnChoices, organisationChoices } from "./choices.ts";
import { formWords } from "./press-words.ts";
import { requireRight } from "./require-right.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx, { language }) => {
    requireRight(ctx, "press.create-article");
    return {
      // Made here, so that a form sent twice begins one article.
      articleId: randomUUID(),
      script: language === "en" ? ctx.county.defaultScript : language,
      organisations: await organisationChoices(ctx, language),
      columns: await columnChoices(ctx, language),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, createArticle, await request.formData(), (values) => ({
    articleId: field(values, "articleId"),
    organisationNo: Number(field(values, "organisationNo")),
    columnId: field(values, "columnId"),
    slug: filled(values, "slug"),
    expiresOn: filled(values, "expiresOn"),
    document: documentOf(values),
  }));
  if (!performed.done) return refused(withBodyFaults(performed));
  return done(`/press/articles/${performed.result.articleId}/doubts`);
}

export default function NewArticle() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  const { articleId, script, organisations, columns } = loaderData;
  const empty = {
    title: "",
    subtitle: "",
    byline: "",
    source: "",
    summary: "",
    body: "",
    slug: "",
    expiresOn: "",
  };
  const values = { ...empty, script, columnId: columns[0]?.value ?? "" };
  const typedId = actionData?.values["articleId"];
  return (
    <>
      <PageHeader title={say(formWords.newTitle)} />
      <Form method="post" className="desk-form">
        <FaultList refusal={actionData} />
        <input type="hidden" name="articleId" value={typeof typedId === "string" ? typedId : articleId} />
        <FormSelect
          name="organisationNo"
          label={say(formWords.organisation)}
          value={organisations[0]?.value ?? ""}
          options={organisations}
          form={actionData}
        />
        <ArticleFields values={values} columns={columns} form={actionData} />
        <SubmitButton>{say(formWords.saveDraft)}</SubmitButton>
      </Form>
    </>
  );
}
