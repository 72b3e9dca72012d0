import {
  Form,
  type LoaderFunctionArgs,
  type ActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useActionData,
} from "react-router";
import { deskContext, done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { saveArticle } from "../actions/save-article.ts";
import { textOfBlocks } from "../model/block-text.ts";
import type { ArticleForEditing } from "../reads/article-for-editing.ts";
import { ArticleFields, type ArticleFieldValues } from "./article-fields.tsx";
import { documentOf, field, filled, withBodyFaults } from "./article-form.ts";
import { ArticleHead } from "./article-head.tsx";
import { columnChoices } from "./choices.ts";
import { editorWords, formWords } from "./press-words.ts";
import { articleIdOf, readArticle } from "./read-article.ts";
import { timeInWords } from "./time-in-words.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const articleId = articleIdOf(params);
  return readDesk(context, async (ctx, { language, county }) => {
    const { article, may, shownTitle } = await readArticle(ctx, articleId, language);
    const { id, state, version, publishedVersion } = article;
    const savedAt = timeInWords(article.savedAt, county.timeZone);
    return {
      head: { id, state, version, savedAt, title: shownTitle },
      values: fieldValues(article),
      columns: await columnChoices(ctx, language),
      mayWrite: may["save-article"],
      slugIsFixed: publishedVersion !== null,
      unpublished: publishedVersion !== null && publishedVersion !== version,
      justSaved: new URL(request.url).searchParams.has("saved"),
    };
  });
}

function fieldValues(article: ArticleForEditing): ArticleFieldValues {
  const { document, columnId, slug, expiresOn } = article;
  return {
    columnId,
    slug,
    expiresOn: expiresOn ?? "",
    script: document.script,
    title: document.title,
    subtitle: document.subtitle ?? "",
    byline: document.byline ?? "",
    source: document.source ?? "",
    summary: document.summary ?? "",
    body: textOfBlocks(document.blocks, document.script),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const articleId = articleIdOf(params);
  const performed = await performDesk(context, saveArticle, await request.formData(), (values) => ({
    articleId,
    seenVersion: Number(field(values, "seenVersion")),
    columnId: field(values, "columnId"),
    slug: filled(values, "slug"),
    expiresOn: filled(values, "expiresOn") ?? null,
    document: documentOf(values),
  }));
  if (!performed.done) return refused(withBodyFaults(performed));
  return done(`/press/articles/${articleId}?saved=${context.get(deskContext).requestId}`);
}

/** A refused form is read beside what is newest: by default a refusal would leave the page as it was. */
export function shouldRevalidate({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  return defaultShouldRevalidate || actionStatus === 422;
}

export default function Article() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  const { head, values, columns, mayWrite, slugIsFixed, unpublished, justSaved } = loaderData;
  const seen = actionData?.values["seenVersion"];
  const changedMeanwhile = typeof seen === "string" && Number(seen) !== head.version;
  return (
    <>
      <ArticleHead {...head} />
      {justSaved && actionData === undefined ? (
        <output className="press-saved">{say(editorWords.saved)}</output>
      ) : null}
      {unpublished ? <p>{say(editorWords.unpublished)}</p> : null}
      {mayWrite ? null : <p>{say(editorWords.readOnly)}</p>}
      <Form method="post" className="desk-form" key={justSaved ? head.version : "editing"}>
        <FaultList refusal={actionData} />
        <input type="hidden" name="seenVersion" value={head.version} />
        <ArticleFields values={values} columns={columns} form={actionData} slugIsFixed={slugIsFixed} />
        {mayWrite ? <SubmitButton>{say(formWords.save)}</SubmitButton> : null}
      </Form>
      {changedMeanwhile ? <Newest version={head.version} values={values} /> : null}
    </>
  );
}

/** What another person saved meanwhile, beside the form that holds what was typed. */
function Newest({ version, values }: { version: number; values: ArticleFieldValues }) {
  const { say } = useDesk();
  return (
    <Notice kind="due" label={say(editorWords.changed)}>
      <p>{say(editorWords.changedText, { version })}</p>
      <div lang={values.script}>
        <h2>{values.title}</h2>
        <pre className="press-newest">{values.body}</pre>
      </div>
    </Notice>
  );
}
