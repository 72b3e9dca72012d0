import { Button } from "@mantine/core";
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useParams,
} from "react-router";
import type { ReadContext } from "#src/platform/db/context.ts";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { reparentOrganisation } from "../actions/reparent-organisation.ts";
import { moveInWords } from "../model/affected-words.ts";
import { day } from "../model/day.ts";
import { type OrganisationKind, mayStandUnder } from "../model/organisation-kinds.ts";
import { moveEnd } from "../reads/move-end.ts";
import { organisationDetail } from "../reads/organisation-detail.ts";
import { organisationOn } from "../reads/organisation-periods.ts";
import { organisationTreeOn } from "../reads/organisation-tree-on.ts";
import { whoIsAffected } from "../reads/who-is-affected.ts";
import { field, filled } from "./form-text.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { choose, moveWords } from "./registry-words.ts";
import { requireRight } from "./require-right.ts";
import "./registry.css";

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
    const words = await previewOf(ctx, no, asked);
    const parents = await possibleParents(ctx, no, kind, today);
    const names = [name, words?.to.parent ?? "", ...parents.map(({ label }) => label)];
    const shown = await inReaderScript(language, names);
    return {
      no,
      name: shown(name),
      asked,
      preview:
        words && moveInWords(words.affected, { ...words.to, parent: shown(words.to.parent) }, language),
      parents: parents.map(({ value, label }) => ({ value, label: shown(label) })),
    };
  });
}

interface Asked {
  readonly parentNo: string;
  readonly from: string;
  readonly until: string;
}

async function previewOf(ctx: ReadContext, no: number, asked: Asked) {
  const from = day.safeParse(asked.from);
  const until = day.safeParse(asked.until);
  if (!/^\d+$/.test(asked.parentNo) || !from.success) return undefined;
  const parent = await organisationOn(ctx, Number(asked.parentNo), from.data);
  const child = await organisationOn(ctx, no, from.data);
  const move = { from: from.data, ...(until.success && { until: until.data }) };
  return {
    affected: await whoIsAffected(ctx, no, from.data),
    to: { parent: parent.name, on: from.data, until: await moveEnd(ctx, child, move) },
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
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const params = useParams();
  const { say, to } = useDesk();
  const { no, name, preview, asked, parents } = loaderData;
  return (
    <>
      <PageHeader title={say(moveWords.title, { name })} />
      <FaultList refusal={actionData} />
      {preview === undefined ? null : (
        <Form method="post" className="registry-preview">
          <p>{preview}</p>
          <input type="hidden" name="organisationNo" value={no} />
          {Object.entries(asked).map(([key, value]) => (
            <input key={key} type="hidden" name={key} value={value} />
          ))}
          <SubmitButton>{say(moveWords.confirm)}</SubmitButton>
        </Form>
      )}
      <form method="get" className="desk-form">
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
        <div className="registry-acts">
          <Button type="submit" variant={preview === undefined ? "filled" : "default"}>
            {say(moveWords.preview)}
          </Button>
          <Button component={Link} to={to(`/registry/organisations/${params["id"]}`)} variant="subtle">
            {say(moveWords.back)}
          </Button>
        </div>
      </form>
    </>
  );
}
