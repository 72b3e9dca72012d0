import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import { holdsRight } from "#src/platform/access/action.ts";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { askReconversion } from "../actions/ask-reconversion.ts";
import { endPhrase } from "../actions/end-phrase.ts";
import { settlePhrase } from "../actions/settle-phrase.ts";
import { pressError } from "../errors.ts";
import { phraseKinds } from "../model/phrase-kinds.ts";
import { articlesHolding, formsOf } from "../reads/articles-holding.ts";
import { glossaryPhrase, latestReconversion } from "../reads/glossary.ts";
import { field } from "./article-form.ts";
import { glossaryWords, kindWords } from "./glossary-words.ts";
import "./press.css";
import { requireRight } from "./require-right.ts";

const identity = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader({ context, params }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx) => {
    requireRight(ctx, "press.settle-phrase");
    const may = { mayChange: holdsRight(ctx, "press.settle-phrase", [countyNo]), fresh: randomUUID() };
    return params["id"] === "new"
      ? { phrase: undefined, use: undefined, ...may }
      : { ...(await known(ctx, params["id"] ?? "")), ...may };
  });
}

async function known(ctx: ReadContext, phraseId: string) {
  if (!identity.test(phraseId)) throw pressError("press.phrase-not-found");
  const phrase = await glossaryPhrase(ctx, phraseId);
  const articles = await articlesHolding(ctx, await formsOf(ctx, phraseId));
  return { phrase, use: { articles: articles.length, run: await latestReconversion(ctx, phraseId) } };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const phraseId = String(form.get("phraseId"));
  const performed = await actOn(context, form);
  return performed.done ? done(`/press/glossary/${phraseId}`) : refused(performed);
}

function actOn(context: ActionFunctionArgs["context"], form: FormData) {
  switch (form.get("do")) {
    case "end":
      return performDesk(context, endPhrase, form, (values) => ({ phraseId: field(values, "phraseId") }));
    case "reconvert":
      return performDesk(context, askReconversion, form, (values) => ({
        phraseId: field(values, "phraseId"),
        reconversionId: field(values, "reconversionId"),
      }));
    default:
      return performDesk(context, settlePhrase, form, (values) => ({
        phraseId: field(values, "phraseId"),
        hans: field(values, "hans"),
        hant: field(values, "hant"),
        kind: field(values, "kind"),
      }));
  }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function GlossaryPhrase() {
  const loaderData = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { say } = useDesk();
  const { phrase, fresh, mayChange } = loaderData;
  const day = phrase?.endedOn ?? undefined;
  return (
    <>
      <PageHeader
        title={phrase === undefined ? say(glossaryWords.newTitle) : `${phrase.hans} / ${phrase.hant}`}
        {...(day !== undefined && { detail: say(glossaryWords.endedOn, { day }) })}
      />
      <Form method="post" className="desk-form">
        <FaultList refusal={refusal} />
        <input type="hidden" name="phraseId" value={phrase?.id ?? fresh} />
        <FormField
          name="hans"
          label={say(glossaryWords.hans)}
          hint={say(glossaryWords.hint)}
          value={phrase?.hans ?? ""}
          maxLength={40}
          required
          form={refusal}
        />
        <FormField
          name="hant"
          label={say(glossaryWords.hant)}
          value={phrase?.hant ?? ""}
          maxLength={40}
          required
          form={refusal}
        />
        <FormSelect
          name="kind"
          label={say(glossaryWords.kind)}
          value={phrase?.kind ?? "name"}
          options={phraseKinds.map((kind) => ({ value: kind, label: say(kindWords[kind]) }))}
          form={refusal}
        />
        {mayChange ? <SubmitButton>{say(glossaryWords.save)}</SubmitButton> : null}
        {mayChange ? null : <p>{say(glossaryWords.readOnly)}</p>}
      </Form>
      <Use {...loaderData} />
      {!mayChange || phrase === undefined || phrase.endedOn !== null ? null : (
        <Form method="post" className="desk-form">
          <input type="hidden" name="phraseId" value={phrase.id} />
          <p>{say(glossaryWords.endText)}</p>
          <SubmitButton kind="quiet" name="do" value="end">
            {say(glossaryWords.end)}
          </SubmitButton>
        </Form>
      )}
    </>
  );
}

/** Where the phrase stands on the site, and how far a re-conversion has come. */
function Use({ phrase, use, fresh, mayChange }: Loaded) {
  const { say } = useDesk();
  if (phrase === undefined || use === undefined) return null;
  const { articles: count, run } = use;
  const isUpToDate = run !== undefined && !run.outdated;
  return (
    <section className="desk-form">
      <h2>{say(glossaryWords.published)}</h2>
      <p>{say(count === 0 ? glossaryWords.untouched : glossaryWords.touched, { count })}</p>
      {run === undefined ? null : (
        <p>{say(run.finished ? glossaryWords.reconverted : glossaryWords.reconverting, run)}</p>
      )}
      {!mayChange || count === 0 || isUpToDate ? null : (
        <Form method="post">
          <input type="hidden" name="phraseId" value={phrase.id} />
          <input type="hidden" name="reconversionId" value={fresh} />
          <SubmitButton kind="quiet" name="do" value="reconvert">
            {say(glossaryWords.reconvert, { count })}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}
