import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useParams,
} from "react-router";
import { countRecordsAt } from "#src/domains/people/index.ts";
import { unlogged } from "#src/platform/audit/record-look.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { fill, type Language } from "#src/platform/i18n/language.ts";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { dissolveOrganisation, membersGoTo } from "../actions/dissolve-organisation.ts";
import { day, laterDay } from "../../model/day.ts";
import { organisationDetail } from "../reads/organisation-detail.ts";
import { organisationOn } from "../reads/organisation-periods.ts";
import { postsOf } from "../../posts/reads/posts-of.ts";
import { dissolveWords } from "../../persons/desk/person-words.ts";
import { PreviewThenAct } from "../../desk/preview-then-act.tsx";
import { moveWords } from "../../desk/registry-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import "../../desk/registry.css";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("from");
  return readDesk(context, async (ctx, { asOf, today, language }) => {
    const { no, name } = await organisationDetail(ctx, params["id"] ?? "", asOf);
    requireRight(ctx, "registry.dissolve-organisation", [no]);
    const on = day.safeParse(asked);
    const shown = await inReaderScript(language, [name]);
    return {
      no,
      name: shown(name),
      on: on.success ? on.data : today,
      preview: on.success ? await previewOf(ctx, { no, name: shown(name) }, on.data, language) : undefined,
    };
  });
}

/** What goes with it, a sentence each; nothing that is not there is named. */
async function previewOf(
  ctx: ReadContext,
  { no, name }: { readonly no: number; readonly name: string },
  on: string,
  language: Language,
): Promise<readonly string[]> {
  const to = await organisationOn(ctx, await membersGoTo(ctx, no, on), laterDay(on, ctx.today));
  const shown = await inReaderScript(language, [to.name]);
  const { posts } = await postsOf(unlogged(ctx, "only counted"), no, {
    on: laterDay(on, ctx.today),
    knownAt: null,
  });
  const members = await countRecordsAt(ctx, no);
  const comes = on > ctx.today;
  return [
    fill(dissolveWords.ends, language, { on, name }),
    ...(posts.length === 0 ? [] : [fill(dissolveWords.posts, language, { n: posts.length })]),
    ...(members === 0 && !comes
      ? []
      : [
          fill(comes ? dissolveWords.membersThen : dissolveWords.members, language, {
            n: members,
            to: shown(to.name),
          }),
        ]),
  ];
}

export async function action({ request, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, dissolveOrganisation, await request.formData());
  if (!performed.done) return refused(performed);
  return done("/registry/tree");
}

export default function DissolveOrganisation() {
  const { no, name, on, preview } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const params = useParams();
  const { say, to } = useDesk();
  return (
    <PreviewThenAct
      title={say(dissolveWords.title, { name })}
      refusal={actionData}
      preview={preview}
      sends={{ organisationNo: no, on, members: "to-parent" }}
      words={{
        preview: say(dissolveWords.preview),
        confirm: say(dissolveWords.confirm),
        back: say(dissolveWords.back),
      }}
      back={to(`/registry/organisations/${params["id"]}`)}
    >
      <FormField
        name="from"
        type="date"
        label={say(dissolveWords.on)}
        hint={say(moveWords.fromHint)}
        value={on}
        required
      />
    </PreviewThenAct>
  );
}
