import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { FileField, UploadFields } from "#src/domains/library/embed.tsx";
import { fileTypeWords, sizeInWords } from "#src/domains/library/model/file-words.ts";
import { deskContext, done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormSelect } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { saveArticle } from "../actions/save-article.ts";
import { filesOf } from "../model/article-files.ts";
import { insertBlock, placesIn } from "../model/insert-file.ts";
import { field } from "./article-form.ts";
import { ArticleHead } from "./article-head.tsx";
import { chosenFile, mediaInUse } from "./chosen-file.ts";
import { editorWords, fileWords } from "./press-words.ts";
import { articleIdOf, readArticle } from "./read-article.ts";
import { requireRight } from "./require-right.ts";
import { timeInWords } from "./time-in-words.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const articleId = articleIdOf(params);
  const { county } = context.get(deskContext);
  const { read, kept } = await readDesk(context, async (ctx, { language }) => ({
    read: await readArticle(ctx, articleId, language),
    kept: await mediaInUse(ctx),
  }));
  const { article, may, shownTitle } = read;
  const { id, state, version, document } = article;
  return {
    head: { id, state, version, title: shownTitle, savedAt: timeInWords(article.savedAt, county.timeZone) },
    script: document.script,
    files: filesOf(document).filter(({ use }) => use !== "poster"),
    places: placesIn(document.blocks),
    kept: kept.map(({ id: value, title: label }) => ({ value, label })),
    mayWrite: may["save-article"],
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const articleId = articleIdOf(params);
  const { article } = await readDesk(context, async (ctx, { language }) => {
    requireRight(ctx, "press.save-article");
    return readArticle(ctx, articleId, language);
  });
  const form = await request.formData();
  const chosen = await chosenFile(context, form, article.organisationNo);
  if ("done" in chosen) return refused(chosen);
  const saved = await performDesk(context, saveArticle, form, (values) => ({
    articleId,
    seenVersion: Number(field(values, "seenVersion")),
    document: insertBlock(article.document, chosen, Number(field(values, "place"))),
  }));
  return saved.done ? done(`/press/articles/${articleId}/files`) : refused(saved);
}

export default function ArticleFiles() {
  const { head, script, files, places, kept, mayWrite } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>();
  const { say } = useDesk();
  return (
    <>
      <ArticleHead {...head} />
      {files.length === 0 ? <p>{say(fileWords.none)}</p> : <Files files={files} script={script} />}
      <p className="desk-field-hint">{say(fileWords.removing)}</p>
      {mayWrite ? (
        <Form method="post" encType="multipart/form-data" className="desk-form press-act">
          <h2>{say(fileWords.add)}</h2>
          <FaultList refusal={form} />
          <input type="hidden" name="seenVersion" value={head.version} />
          {kept.length === 0 ? null : (
            <FormSelect
              name="mediaId"
              label={say(fileWords.kept)}
              hint={say(fileWords.keptHint)}
              options={kept}
              empty={say(fileWords.notKept)}
              form={form}
            />
          )}
          <UploadFields form={form} />
          <FileField
            name="poster"
            label={say(fileWords.poster)}
            hint={say(fileWords.posterHint)}
            accept="image/jpeg,image/png,image/webp"
            form={form}
          />
          <FormSelect
            name="place"
            label={say(fileWords.place)}
            value={String(places.length - 1)}
            options={places.map((begin, at) => ({
              value: String(at),
              label: begin === "" ? say(fileWords.atTop) : say(fileWords.after, { begin }),
            }))}
            form={form}
          />
          <SubmitButton>{say(fileWords.add)}</SubmitButton>
        </Form>
      ) : (
        <p>{say(editorWords.readOnly)}</p>
      )}
    </>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>["files"];

function Files({ files, script }: { files: Shown; script: string }) {
  const { say } = useDesk();
  return (
    <ul className="press-files" lang={script}>
      {files.map(({ use, file, name, mediaType, size }, index) => (
        // A file may stand in an article twice.
        <li key={`${index} ${file}`}>
          {use === "picture" ? <img src={`/files/${file}`} alt="" loading="lazy" /> : null}
          <a href={`/files/${file}`}>{name}</a>
          {mediaType === undefined ? null : <span>{say(fileTypeWords(mediaType))}</span>}
          {size === undefined ? null : <span>{sizeInWords(size)}</span>}
        </li>
      ))}
    </ul>
  );
}
