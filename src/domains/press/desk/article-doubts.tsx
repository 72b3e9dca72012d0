import {
  Form,
  Link,
  type LoaderFunctionArgs,
  type ActionFunctionArgs,
  useLoaderData,
  useActionData,
} from "react-router";
import {
  deskContext,
  done,
  performDesk,
  readDesk,
  type RefusedForm,
  refused,
} from "#src/platform/access/request-context.ts";
import type { Doubt } from "#src/platform/script/script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { settleDoubts } from "../actions/settle-doubts.ts";
import { openDoubts, type OpenDoubts } from "../open-doubts.ts";
import { field } from "./article-form.ts";
import { ArticleHead } from "./article-head.tsx";
import { decisionsOf, isCertain, punctuationGroups, typedField } from "./doubt-form.ts";
import { DoubtChoice } from "./doubt-choice.tsx";
import { doubtWords, editorWords } from "./press-words.ts";
import { articleIdOf, readArticle } from "./read-article.ts";
import { timeInWords } from "./time-in-words.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const articleId = articleIdOf(params);
  const { county } = context.get(deskContext);
  const { article, may, shownTitle } = await readDesk(context, (ctx, { language }) =>
    readArticle(ctx, articleId, language),
  );
  const { doubts, punctuation } = await openDoubts(article);
  const { id, state, version } = article;
  return {
    head: { id, state, version, title: shownTitle, savedAt: timeInWords(article.savedAt, county.timeZone) },
    script: article.script,
    doubts,
    marks: punctuationGroups(punctuation),
    mayWrite: may["settle-doubts"],
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const articleId = articleIdOf(params);
  const form = await request.formData();
  const article = await readDesk(context, async (ctx, { language }) => readArticle(ctx, articleId, language));
  const open = await openDoubts(article.article);
  const performed = await performDesk(context, settleDoubts, form, (values) => ({
    articleId,
    seenVersion: Number(field(values, "seenVersion")),
    decisions: decisionsOf(values, open),
  }));
  if (performed.done) return done(`/press/articles/${articleId}/doubts`);
  return refused({ ...performed, faults: atTheirFields(performed, open) });
}

/** A fault of a decision at the field in which it was typed. */
function atTheirFields({ faults, values }: RefusedForm, open: OpenDoubts): RefusedForm["faults"] {
  const decided = decisionsOf(values, open);
  return faults.map(({ field: place, text }) => {
    const index = /^decisions\.(\d+)\./.exec(place)?.[1];
    const start = index === undefined ? undefined : decided[Number(index)]?.start;
    return { field: start === undefined ? "" : typedField(start), text };
  });
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ArticleDoubts() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say, to } = useDesk();
  const { head, doubts, marks, mayWrite } = loaderData;
  const nothing = doubts.length === 0 && marks.length === 0;
  return (
    <>
      <ArticleHead {...head} />
      {nothing ? (
        <EmptyState title={say(doubtWords.none)} text={say(doubtWords.noneText)}>
          <Link to={to(`/press/articles/${head.id}/site`)}>{say(editorWords.site)}</Link>
        </EmptyState>
      ) : (
        <Form method="post" className="press-doubts">
          <FaultList refusal={actionData} />
          <input type="hidden" name="seenVersion" value={head.version} />
          <fieldset disabled={!mayWrite}>
            <Marks marks={marks} />
            <Doubts {...loaderData} form={actionData} />
          </fieldset>
        </Form>
      )}
    </>
  );
}

function Marks({ marks }: { marks: Loaded["marks"] }) {
  const { say } = useDesk();
  if (marks.length === 0) return null;
  return (
    <section>
      <h2>{say(doubtWords.punctuation)}</h2>
      <ul className="press-marks">
        {marks.map(({ key, ...mark }) => (
          <li key={key}>
            <span>{say(doubtWords.punctuationGroup, mark)}</span>
            <SubmitButton kind="quiet" name="all" value={`accept ${key}`}>
              {say(doubtWords.acceptGroup)}
            </SubmitButton>
            <SubmitButton kind="quiet" name="all" value={`keep ${key}`}>
              {say(doubtWords.keepGroup)}
            </SubmitButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

const sections = ["certain", "likely", "style"] as const;

function Doubts({
  doubts,
  script,
  form,
}: Loaded & { form: ReturnType<typeof useActionData<typeof action>> }) {
  const { say } = useDesk();
  const certain = doubts.filter(isCertain).length;
  if (doubts.length === 0) return null;
  const ofKind = (kind: Doubt["certainty"]) => doubts.filter(({ certainty }) => certainty === kind);
  return (
    <>
      {sections.map((kind) =>
        ofKind(kind).length === 0 ? null : (
          <section key={kind}>
            <h2>{say(doubtWords[kind], { count: ofKind(kind).length })}</h2>
            {kind === "certain" && certain > 0 ? (
              <SubmitButton kind="quiet" name="all" value="certain">
                {say(doubtWords.acceptCertain, { count: certain })}
              </SubmitButton>
            ) : null}
            <ol className="press-doubt-list">
              {ofKind(kind).map((doubt) => (
                <DoubtChoice key={doubt.start} doubt={doubt} script={script} values={form?.values} />
              ))}
            </ol>
          </section>
        ),
      )}
      <SubmitButton>{say(doubtWords.settle)}</SubmitButton>
    </>
  );
}
