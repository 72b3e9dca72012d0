import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useParams,
} from "react-router";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { fill, type Language } from "#src/platform/i18n/language.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { PreviewThenAct } from "../../desk/preview-then-act.tsx";
import { choose, kindWords, moveWords } from "../../desk/registry-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import { day } from "../../model/day.ts";
import { changeKind } from "../actions/change-kind.ts";
import {
  type OrganisationKind,
  organisationKinds,
  organisationKindWords,
} from "../model/organisation-kinds.ts";
import { kindEnd } from "../reads/kind-end.ts";
import { organisationDetail } from "../reads/organisation-detail.ts";
import { organisationOn } from "../reads/organisation-periods.ts";
import "../../desk/registry.css";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  return readDesk(context, async (ctx, { asOf, today, language }) => {
    const { no, name, kind } = await organisationDetail(ctx, params["id"] ?? "", asOf);
    requireRight(ctx, "registry.change-kind", [no]);
    const asked = { kind: query.get("kind") ?? "", from: query.get("from") ?? today };
    const shown = await inReaderScript(language, [name]);
    const preview = await previewOf(ctx, { no, name: shown(name) }, asked, language);
    return { no, name: shown(name), kind, asked, preview };
  });
}

/** Undefined until a kind and a day were chosen. */
async function previewOf(
  ctx: ReadContext,
  { no, name }: { readonly no: number; readonly name: string },
  asked: { readonly kind: string; readonly from: string },
  language: Language,
): Promise<readonly string[] | undefined> {
  const [from, kind] = [day.safeParse(asked.from), organisationKinds.find((each) => each === asked.kind)];
  if (!from.success || kind === undefined) return undefined;
  const present = await organisationOn(ctx, no, from.data);
  const until = await kindEnd(ctx, no, from.data);
  const inWords = (each: OrganisationKind) => organisationKindWords[each][language];
  const values = { on: from.data, name, before: inWords(present.kind), after: inWords(kind) };
  return [
    fill(kindWords.becomes, language, values),
    ...(until === null ? [] : [fill(kindWords.until, language, { until })]),
  ];
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, changeKind, await request.formData());
  if (!performed.done) return refused(performed);
  return done(`/registry/organisations/${params["id"]}`);
}

export default function ChangeKind() {
  const { no, name, kind, asked, preview } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const params = useParams();
  const { say, to } = useDesk();
  return (
    <PreviewThenAct
      title={say(kindWords.title, { name })}
      refusal={actionData}
      preview={preview}
      sends={{ organisationNo: no, ...asked }}
      words={{
        preview: say(kindWords.preview),
        confirm: say(kindWords.confirm),
        back: say(kindWords.back),
      }}
      back={to(`/registry/organisations/${params["id"]}`)}
    >
      <p>{say(kindWords.present, { kind: say(organisationKindWords[kind]) })}</p>
      <FormSelect
        name="kind"
        label={say(kindWords.kind)}
        value={asked.kind}
        empty={say(choose)}
        options={organisationKinds
          .filter((each) => each !== kind)
          .map((each) => ({ value: each, label: say(organisationKindWords[each]) }))}
        required
      />
      <FormField
        name="from"
        type="date"
        label={say(kindWords.from)}
        hint={say(moveWords.fromHint)}
        value={asked.from}
        required
      />
    </PreviewThenAct>
  );
}
