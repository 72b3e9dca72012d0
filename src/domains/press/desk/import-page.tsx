import { randomUUID } from "node:crypto";
import { Button } from "@mantine/core";
import {
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  type ActionFunctionArgs,
  useLoaderData,
  useActionData,
} from "react-router";
import {
  deskContext,
  performDesk,
  readDesk,
  refused,
  refusedForm,
  formValues,
} from "#src/platform/access/request-context.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList, fieldId } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { createArticle } from "../actions/create-article.ts";
import { articleOfPage, type ArticleOfPage } from "../model/article-of-page.ts";
import type { Finding } from "../model/finding.ts";
import { findingNames } from "../model/finding-names.ts";
import { readPage } from "../read-page.ts";
import { field, filled } from "./article-form.ts";
import { columnChoices, organisationChoices } from "./choices.ts";
import { punctuationGroups } from "./doubt-form.ts";
import { formWords, importWords } from "./press-words.ts";
import { requireRight } from "./require-right.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx, { language }) => {
    requireRight(ctx, "press.create-article");
    return {
      articleId: randomUUID(),
      organisations: await organisationChoices(ctx, language),
      columns: await columnChoices(ctx, language),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const { language } = context.get(deskContext);
  const read = await readUpload(form).catch((error: unknown) => {
    if (error instanceof AppError) return error;
    throw error;
  });
  if (read instanceof AppError) return refused(refusedForm(read, formValues(form), language));
  if (read === undefined)
    return data({ fileMissing: true as const, values: formValues(form) }, { status: 422 });
  const performed = await performDesk(context, createArticle, form, (values) => ({
    articleId: field(values, "articleId"),
    organisationNo: Number(field(values, "organisationNo")),
    columnId: field(values, "columnId"),
    document: read.document,
  }));
  return performed.done ? summaryOf(performed.result.articleId, read) : refused(performed);
}

async function readUpload(form: FormData): Promise<ArticleOfPage | undefined> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return undefined;
  const title = filled(formValues(form), "title");
  return articleOfPage(readPage(new Uint8Array(await file.arrayBuffer())), title);
}

function summaryOf(articleId: string, { document, removed, corrected, titleIsMissing }: ArticleOfPage) {
  return {
    imported: {
      articleId,
      title: document.title,
      script: document.script,
      titleIsMissing,
      removed: removed.map(({ kind, from }) => ({ kind, text: from.trim() })),
      corrected: punctuationGroups(corrected),
    },
  };
}

type Answer = ReturnType<typeof useActionData<typeof action>>;
type Imported = Extract<NonNullable<Answer>, { imported: unknown }>["imported"];

export default function ImportPage() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  if (actionData !== undefined && "imported" in actionData) return <Summary imported={actionData.imported} />;
  const { articleId, organisations, columns } = loaderData;
  const form = shownForm(actionData, say(importWords.fileMissing));
  return (
    <>
      <PageHeader title={say(importWords.title)} />
      <Form method="post" encType="multipart/form-data" className="desk-form">
        <FaultList refusal={form} />
        <input type="hidden" name="articleId" value={articleId} />
        <div className="desk-field">
          <label htmlFor={fieldId("file")}>{say(importWords.file)}</label>
          <p className="desk-field-hint">{say(importWords.fileHint)}</p>
          <input id={fieldId("file")} name="file" type="file" accept=".txt,text/plain" required />
        </div>
        <FormField name="title" label={say(formWords.title)} hint={say(importWords.titleHint)} form={form} />
        <FormSelect
          name="organisationNo"
          label={say(formWords.organisation)}
          value={organisations[0]?.value ?? ""}
          options={organisations}
          form={form}
        />
        <FormSelect
          name="columnId"
          label={say(formWords.column)}
          value={columns[0]?.value ?? ""}
          options={columns}
          form={form}
        />
        <SubmitButton>{say(importWords.import)}</SubmitButton>
      </Form>
    </>
  );
}

function shownForm(answer: Exclude<Answer, { imported: unknown }>, fileMissing: string) {
  if (answer === undefined || !("fileMissing" in answer)) return answer;
  const faults = [{ field: "file", text: fileMissing }];
  return { signInNeeded: false, message: fileMissing, faults, values: answer.values };
}

/** What the import made of the page, so that nothing goes unseen. */
function Summary({ imported }: { imported: Imported }) {
  const { say, to } = useDesk();
  const { articleId, title, script, titleIsMissing, removed, corrected } = imported;
  return (
    <>
      <PageHeader title={say(importWords.imported)} />
      <p lang={script}>{title}</p>
      {titleIsMissing ? <p>{say(importWords.titleIsMissing)}</p> : null}
      <h2>{say(importWords.removed)}</h2>
      <Removed removed={removed} script={script} />
      <h2>{say(importWords.corrected)}</h2>
      {corrected.length === 0 ? <p>{say(importWords.nothing)}</p> : null}
      <ul>
        {corrected.map(({ key, count }) => (
          <li key={key}>
            {key} · {say(importWords.count, { count })}
          </li>
        ))}
      </ul>
      <p>
        <Button component={Link} to={to(`/press/articles/${articleId}/doubts`)}>
          {say(importWords.goOn)}
        </Button>
      </p>
    </>
  );
}

function Removed(props: { removed: readonly { kind: Finding["kind"]; text: string }[]; script: string }) {
  const { say } = useDesk();
  if (props.removed.length === 0) return <p>{say(importWords.nothing)}</p>;
  return (
    <ul>
      {[...Map.groupBy(props.removed, ({ kind }) => kind)].map(([kind, found]) => (
        <li key={kind}>
          {say(findingNames[kind])} · {say(importWords.count, { count: found.length })}{" "}
          <span lang={props.script}>
            {found
              .map(({ text }) => text)
              .filter(Boolean)
              .join(" ⏎ ")
              .slice(0, 300)}
          </span>
        </li>
      ))}
    </ul>
  );
}
