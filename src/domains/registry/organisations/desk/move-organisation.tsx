import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useParams,
} from "react-router";
import type { ReadContext } from "#src/platform/db/context.ts";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { reparentOrganisation } from "../actions/reparent-organisation.ts";
import { moveInWords } from "../model/affected-words.ts";
import { day } from "../../model/day.ts";
import { type OrganisationKind, mayStandUnder } from "../model/organisation-kinds.ts";
import { moveEnd } from "../reads/move-end.ts";
import { organisationDetail } from "../reads/organisation-detail.ts";
import { organisationOn, parentOn } from "../reads/organisation-periods.ts";
import { organisationTreeOn } from "../reads/organisation-tree-on.ts";
import { whoIsAffected } from "../reads/who-is-affected.ts";
import { field, filled } from "../../desk/form-text.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { PreviewThenAct } from "../../desk/preview-then-act.tsx";
import { choose, moveWords } from "../../desk/registry-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import "../../desk/registry.css";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  return readDesk(context, async (ctx, { asOf, today, language }) => {
    const { no, name, kind } = await organisationDetail(ctx, params["id"] ?? "", asOf);
    requireRight(ctx, "registry.reparent-organisation", [no]);
    const asked = {
      parentNo: query.get("parentNo") ?? "",
      from: query.get("from") ?? today,
      until: query.get("until") ?? "",
    };
    const preview = await previewOf(ctx, no, asked);
    const parents = await possibleParents(ctx, no, kind, today);
    const names = [name, ...parents.map(({ label }) => label)];
    if (preview !== undefined) names.push(preview.former, preview.parent);
    const shown = await inReaderScript(language, names);
    return {
      no,
      name: shown(name),
      asked,
      preview:
        preview &&
        moveInWords(
          preview.affected,
          { ...preview, former: shown(preview.former), parent: shown(preview.parent) },
          language,
        ),
      parents: parents.map(({ value, label }) => ({ value, label: shown(label) })),
    };
  });
}

interface Asked {
  readonly parentNo: string;
  readonly from: string;
  readonly until: string;
}

/** Undefined until a parent and a day were chosen, and on a day on which nothing stands above it. */
async function previewOf(ctx: ReadContext, no: number, asked: Asked) {
  const from = day.safeParse(asked.from);
  const until = day.safeParse(asked.until);
  if (!/^\d+$/.test(asked.parentNo) || !from.success) return undefined;
  const formerNo = await parentOn(ctx, no, from.data);
  if (formerNo === null) return undefined;
  const former = await organisationOn(ctx, formerNo, from.data);
  const parent = await organisationOn(ctx, Number(asked.parentNo), from.data);
  const child = await organisationOn(ctx, no, from.data);
  const move = { from: from.data, ...(until.success && { until: until.data }) };
  return {
    affected: await whoIsAffected(ctx, no, from.data),
    former: former.name,
    parent: parent.name,
    on: from.data,
    until: await moveEnd(ctx, child, move),
  };
}

/** Those in the person's reach whose kind may hold this one; the moved one and what is below it left out. */
async function possibleParents(ctx: ReadContext, no: number, kind: OrganisationKind, today: string) {
  const { organisations } = await organisationTreeOn(ctx, { on: today, knownAt: null });
  const inReach = ctx.rights?.named.get("registry.reparent-organisation");
  const moved = new Set([no]);
  for (const each of organisations)
    if (each.parentNo !== null && moved.has(each.parentNo)) moved.add(each.no);
  return organisations
    .filter((each) => inReach?.has(each.no) === true && !moved.has(each.no) && mayStandUnder(kind, each.kind))
    .map((each) => ({ value: String(each.no), label: each.name }));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, reparentOrganisation, await request.formData(), (values) => ({
    organisationNo: field(values, "organisationNo"),
    parentNo: field(values, "parentNo"),
    from: field(values, "from"),
    until: filled(values, "until"),
  }));
  if (!performed.done) return refused(performed);
  return done(`/registry/organisations/${params["id"]}`);
}

export default function MoveOrganisation() {
  const { no, name, preview, asked, parents } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const params = useParams();
  const { say, to } = useDesk();
  return (
    <PreviewThenAct
      title={say(moveWords.title, { name })}
      refusal={actionData}
      preview={preview === undefined ? undefined : [preview]}
      sends={{ organisationNo: no, ...asked }}
      words={{
        preview: say(moveWords.preview),
        confirm: say(moveWords.confirm),
        back: say(moveWords.back),
      }}
      back={to(`/registry/organisations/${params["id"]}`)}
    >
      <FormSelect
        name="parentNo"
        label={say(moveWords.parent)}
        value={asked.parentNo}
        empty={say(choose)}
        options={parents}
        required
      />
      <FormField
        name="from"
        type="date"
        label={say(moveWords.from)}
        hint={say(moveWords.fromHint)}
        value={asked.from}
        required
      />
      <FormField name="until" type="date" label={say(moveWords.until)} value={asked.until} />
    </PreviewThenAct>
  );
}
