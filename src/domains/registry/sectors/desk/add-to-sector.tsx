import { Button } from "@mantine/core";
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { changeSector } from "../actions/define-sector.ts";
import { countyNo } from "../../model/county-no.ts";
import { organisationTreeOn } from "../../organisations/reads/organisation-tree-on.ts";
import { sectorOn } from "../reads/sector-detail.ts";
import { unitsAround } from "../../units/reads/units-around.ts";
import { filled } from "../../desk/form-text.ts";
import { requireRight } from "../../desk/require-right.ts";
import { sectorWords } from "./sector-words.ts";
import "../../desk/registry.css";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx, { asOf, today, language }) => {
    requireRight(ctx, "registry.change-sector", [countyNo]);
    const { id, name } = await sectorOn(ctx, params["id"] ?? "", asOf);
    const { organisations } = await organisationTreeOn(ctx, { on: today, knownAt: null });
    const units = await unitsAround(ctx, countyNo, today);
    const names = [name, ...organisations.map((each) => each.name), ...units.map((each) => each.name)];
    const shown = await inReaderScript(language, names);
    return {
      id,
      name: shown(name),
      organisations: organisations.map((each) => ({ value: String(each.no), label: shown(each.name) })),
      units: units.map((each) => ({ value: each.id, label: shown(each.name) })),
      today,
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, changeSector, await request.formData(), (values) => ({
    sectorId: params["id"],
    holds: true,
    organisationNos: [filled(values, "organisationNos")].filter((no) => no !== undefined),
    unitIds: [filled(values, "unitIds")].filter((unitId) => unitId !== undefined),
    from: values["from"],
  }));
  if (!performed.done) return refused(performed);
  return done(`/registry/sectors/${params["id"]}`);
}

export default function AddToSector() {
  const { id, name, organisations, units, today } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say, to } = useDesk();
  return (
    <>
      <PageHeader title={say(sectorWords.addTitle, { name })} />
      <Form method="post" className="desk-form">
        <FaultList refusal={actionData} />
        <FormSelect
          name="organisationNos"
          label={say(sectorWords.organisation)}
          hint={say(sectorWords.organisationHint)}
          empty={say(sectorWords.none)}
          options={organisations}
          form={actionData}
        />
        <FormSelect
          name="unitIds"
          label={say(sectorWords.unit)}
          hint={say(sectorWords.unitHint)}
          empty={say(sectorWords.none)}
          options={units}
          form={actionData}
        />
        <FormField
          name="from"
          type="date"
          label={say(sectorWords.fromDay)}
          value={today}
          required
          form={actionData}
        />
        <div className="registry-acts">
          <SubmitButton>{say(sectorWords.addNow)}</SubmitButton>
          <Button component={Link} to={to(`/registry/sectors/${id}`)} variant="subtle">
            {say(sectorWords.back)}
          </Button>
        </div>
      </Form>
    </>
  );
}
