import {
  Form,
  Link,
  type LoaderFunctionArgs,
  type ActionFunctionArgs,
  useLoaderData,
  useActionData,
} from "react-router";
import type { ReactNode } from "react";
import { holdsRight } from "#src/platform/access/action.ts";
import { deskContext, done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormText } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { correctArticle, restoreArticle } from "../actions/correct-article.ts";
import { publishArticle } from "../actions/publish-article.ts";
import { withdrawArticle } from "../actions/withdraw-article.ts";
import { renderHtml } from "../model/render-html.ts";
import { openDoubts } from "../open-doubts.ts";
import type { ArticleForEditing } from "../reads/article-for-editing.ts";
import { field, filled } from "./article-form.ts";
import { ArticleHead } from "./article-head.tsx";
import { ArticlePreview, type Preview } from "./article-preview.tsx";
import { siteWords } from "./press-words.ts";
import { articleIdOf, type ArticleRights, readArticle } from "./read-article.ts";
import { timeInWords } from "./time-in-words.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const articleId = articleIdOf(params);
  const { county } = context.get(deskContext);
  const { article, may, shownTitle, mayFollow } = await readDesk(context, async (ctx, { language }) => ({
    ...(await readArticle(ctx, articleId, language)),
    mayFollow: holdsRight(ctx, "stations.read-arrivals"),
  }));
  const { doubts, punctuation } = await openDoubts(article);
  const { id, state, version, publishedVersion, slug } = article;
  return {
    head: { id, state, version, title: shownTitle, savedAt: timeInWords(article.savedAt, county.timeZone) },
    previews: [previewOf(article.hans), previewOf(article.hant)],
    slug,
    mayFollow,
    open: doubts.length + punctuation.length,
    acts: actsOf(article, may),
    nothingToCorrect: publishedVersion === version,
  };
}

function previewOf(document: ArticleForEditing["hans"]): Preview {
  const { script, title, subtitle, byline, source } = document;
  return {
    script,
    title,
    subtitle,
    facts: [source, byline],
    html: renderHtml(document, { file: (hash) => `/files/${hash}` }),
  };
}

/** What this person may do with the article as it stands. */
function actsOf({ acts }: ArticleForEditing, may: ArticleRights) {
  return acts.filter((act) => may[`${act}-article`]);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const articleId = articleIdOf(params);
  const form = await request.formData();
  const performed = await performOne(context, articleId, form);
  return performed.done ? done(`/press/articles/${articleId}/site`) : refused(performed);
}

function performOne(context: ActionFunctionArgs["context"], articleId: string, form: FormData) {
  const seen = (values: Parameters<typeof field>[0]) => ({
    articleId,
    seenVersion: Number(field(values, "seenVersion")),
  });
  switch (form.get("act")) {
    case "correct":
      return performDesk(context, correctArticle, form, (values) => ({
        ...seen(values),
        note: field(values, "note"),
      }));
    case "restore":
      return performDesk(context, restoreArticle, form, (values) => ({
        ...seen(values),
        note: field(values, "note"),
      }));
    case "withdraw":
      return performDesk(context, withdrawArticle, form, (values) => ({
        articleId,
        reason: field(values, "reason"),
        showTitle: values["hideTitle"] === undefined,
      }));
    default:
      return performDesk(context, publishArticle, form, (values) => ({
        ...seen(values),
        publishedOn: filled(values, "publishedOn"),
      }));
  }
}

export default function ArticleSite() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say, to } = useDesk();
  const { head, previews, slug, open, acts, mayFollow } = loaderData;
  const isOnSite = acts.includes("correct") || head.state === "published" || head.state === "corrected";
  return (
    <>
      <ArticleHead {...head} />
      <FaultList refusal={actionData} />
      {isOnSite ? (
        <p>
          <a href={`/news/${slug}`}>{say(siteWords.onSite)}</a>
        </p>
      ) : null}
      {mayFollow && head.state !== "draft" ? (
        <p>
          <Link to={to(`/stations/items/article/${head.id}`)}>{say(siteWords.whereArrived)}</Link>
        </p>
      ) : null}
      {open > 0 ? (
        <p>
          {say(siteWords.openDoubts, { count: open })}{" "}
          <Link to={to(`/press/articles/${head.id}/doubts`)}>{say(siteWords.look)}</Link>
        </p>
      ) : null}
      <div className="press-previews">
        {previews.map((preview) => (
          <ArticlePreview key={preview.script} preview={preview} />
        ))}
      </div>
      <Acts {...loaderData} form={actionData} />
    </>
  );
}

type ActsProps = ReturnType<typeof useLoaderData<typeof loader>> & {
  readonly form: ReturnType<typeof useActionData<typeof action>>;
};

function Acts({ head, acts, nothingToCorrect, form }: ActsProps) {
  const { say, today } = useDesk();
  return (
    <div className="press-acts">
      {acts.includes("publish") ? (
        <ActForm
          act="publish"
          version={head.version}
          title={say(siteWords.publish)}
          text={say(siteWords.publishText)}
        >
          <FormField
            name="publishedOn"
            type="date"
            label={say(siteWords.publishedOn)}
            hint={say(siteWords.publishedOnHint)}
            value={today}
            form={form}
          />
        </ActForm>
      ) : null}
      {acts.includes("correct") && !nothingToCorrect ? (
        <ActForm
          act="correct"
          version={head.version}
          title={say(siteWords.correct)}
          text={say(siteWords.correctText)}
        >
          <FormText name="note" label={say(siteWords.note)} rows={2} required form={form} />
        </ActForm>
      ) : null}
      {acts.includes("correct") && nothingToCorrect ? <p>{say(siteWords.nothingToCorrect)}</p> : null}
      {acts.includes("restore") ? (
        <ActForm
          act="restore"
          version={head.version}
          title={say(siteWords.restore)}
          text={say(siteWords.correctText)}
        >
          <FormText name="note" label={say(siteWords.restoreNote)} rows={2} required form={form} />
        </ActForm>
      ) : null}
      {acts.includes("withdraw") ? (
        <ActForm
          act="withdraw"
          version={head.version}
          title={say(siteWords.withdraw)}
          text={say(siteWords.withdrawText)}
        >
          <FormText
            name="reason"
            label={say(siteWords.reason)}
            hint={say(siteWords.reasonHint)}
            rows={2}
            required
            form={form}
          />
          <label>
            <input type="checkbox" name="hideTitle" value="yes" /> {say(siteWords.hideTitle)}
          </label>
        </ActForm>
      ) : null}
    </div>
  );
}

interface ActFormProps {
  readonly act: "publish" | "correct" | "restore" | "withdraw";
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** One act with what it does in words. Only what ends an article's life is a quiet button. */
function ActForm({ act, version, title, text, children }: ActFormProps) {
  return (
    <Form method="post" className="desk-form press-act" aria-label={title}>
      <h2>{title}</h2>
      <p>{text}</p>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="seenVersion" value={version} />
      {children}
      <SubmitButton kind={act === "withdraw" ? "quiet" : "primary"}>{title}</SubmitButton>
    </Form>
  );
}
