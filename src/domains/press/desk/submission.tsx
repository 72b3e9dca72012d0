import { randomUUID } from "node:crypto";
import {
  Link,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { type ReceivedMedia, receiveUploads } from "#src/domains/library/index.ts";
import { holdsRight } from "#src/platform/access/action.ts";
import {
  done,
  type FormValues,
  performDesk,
  readDesk,
  refused,
} from "#src/platform/access/request-context.ts";
import { filesOf } from "#src/platform/files/desk-files.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { returnSubmission } from "../actions/return-submission.ts";
import { takeSubmission } from "../actions/take-submission.ts";
import { photosOf, submissionDetail } from "../reads/submissions.ts";
import { field, filled } from "./article-form.ts";
import { columnChoices } from "./choices.ts";
import { organisationNames } from "./organisation-names.ts";
import "./press.css";
import { articleIdOf } from "./read-article.ts";
import { requireRight } from "./require-right.ts";
import { SubmissionActs } from "./submission-acts.tsx";
import { submissionStateWords, submissionWords } from "./submission-words.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const submissionId = articleIdOf(params);
  return readDesk(context, async (ctx, { language }) => {
    requireRight(ctx, "press.submit-item");
    const submission = await submissionDetail(ctx, submissionId);
    const { organisationNo, state } = submission;
    const nameOf = await organisationNames(ctx, [organisationNo], language);
    const right = (name: string) => holdsRight(ctx, name, [organisationNo]);
    const mayReturn = right("press.return-submission") && (state === "waiting" || state === "taken");
    return {
      submission: { ...submission, from: nameOf(organisationNo) },
      // Made here, so that a form sent twice begins one article.
      articleId: randomUUID(),
      columns: await columnChoices(ctx, language),
      mayTake: right("press.take-submission") && state === "waiting",
      mayReturn,
      mayOpenArticle: right("press.read-articles"),
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const submissionId = articleIdOf(params);
  const form = await request.formData();
  if (form.get("act") === "return") {
    const performed = await performDesk(context, returnSubmission, form, (values) => ({
      submissionId,
      seenState: field(values, "seenState"),
      remark: field(values, "remark"),
    }));
    return performed.done ? done(`/press/submissions/${submissionId}`) : refused(performed);
  }
  const photos = await readDesk(context, (ctx) => photosOf(ctx, submissionId));
  const chosen = photos.filter((hash) => form.get(`${hash}.use`) !== null);
  const files = filesOf(context);
  // A photo that is shown in the open is made anew, without where it was taken.
  const received = await receiveUploads(
    context,
    form,
    chosen.map((hash) => ({ name: `${hash}.use`, open: () => files.open(hash) })),
  );
  if ("done" in received) return refused(received);
  const performed = await performDesk(context, takeSubmission, form, (values) => ({
    submissionId,
    articleId: field(values, "articleId"),
    columnId: field(values, "columnId"),
    pictures: chosen.map((hash, index) => pictureOf(values, hash, received[index])),
  }));
  if (!performed.done) return refused(performed);
  return done(`/press/articles/${performed.result.articleId}`);
}

function pictureOf(values: FormValues, hash: string, received: ReceivedMedia | undefined) {
  return {
    mediaId: randomUUID(),
    alternative: field(values, `${hash}.alternative`),
    credit: filled(values, `${hash}.credit`),
    consent: filled(values, `${hash}.consent`),
    received,
  };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Submission() {
  const loaderData = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { say } = useDesk();
  const { title, from, submittedOn, state, text, photos, id } = loaderData.submission;
  return (
    <>
      <PageHeader
        title={title || say(submissionWords.erased)}
        detail={[from, submittedOn, say(submissionStateWords[state])].join(" · ")}
      />
      <FaultList refusal={refusal} />
      <Became {...loaderData} />
      <div className="press-note">
        {text.split("\n").map((line, index) => (
          // Lines have nothing else by which they are known, and never move.
          <p key={`${index} ${line}`}>{line}</p>
        ))}
        {photos.map((hash, index) => (
          <img
            key={hash}
            src={`/desk/press/submissions/${id}/photos/${hash}`}
            alt={say(submissionWords.photo, { number: index + 1 })}
            loading="lazy"
          />
        ))}
      </div>
      <SubmissionActs {...loaderData} form={refusal} />
    </>
  );
}

/** What was done with it: the remark with which it came back, or the article. */
function Became({ submission, mayOpenArticle }: Loaded) {
  const { say, to } = useDesk();
  const { remark, articleId, slug } = submission;
  return (
    <>
      {remark === null ? null : (
        <Notice kind="information" label={say(submissionWords.remark)}>
          <p>{remark}</p>
        </Notice>
      )}
      <p className="press-became">
        {slug === null ? null : <a href={`/news/${slug}`}>{say(submissionWords.onSite)}</a>}
        {articleId !== null && mayOpenArticle ? (
          <Link to={to(`/press/articles/${articleId}`)}>{say(submissionWords.draft)}</Link>
        ) : null}
      </p>
    </>
  );
}
