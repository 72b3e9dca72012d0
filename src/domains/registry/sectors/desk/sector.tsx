import { Button } from "@mantine/core";
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { holdsRight } from "#src/platform/access/action.ts";
import { done, performDesk, readDeskLogged, refused } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { changeSector } from "../actions/define-sector.ts";
import { closeSector } from "../actions/open-sector.ts";
import { renameSector } from "../actions/rename-sector.ts";
import { countyNo } from "../../model/county-no.ts";
import { sectorDetail } from "../reads/sector-detail.ts";
import { sectorHistory } from "../reads/sector-history.ts";
import { filled } from "../../desk/form-text.ts";
import { HistoryTable } from "../../organisations/desk/history-table.tsx";
import { recordedInWords } from "../../organisations/desk/recorded-in-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import { SectorMembers } from "./sector-members.tsx";
import { SectorReaders } from "./sector-readers.tsx";
import { sectorListWords, sectorWords } from "./sector-words.ts";
import "../../desk/registry.css";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return readDeskLogged(
    context,
    { kind: "list", purpose: "registry.read-sectors" },
    async (ctx, { asOf, county, language, writable }) => {
      requireRight(ctx, "registry.read-sectors");
      const sector = await sectorDetail(ctx, params["id"] ?? "", asOf);
      const history = await sectorHistory(ctx, sector.id);
      const may = (right: string) => writable && holdsRight(ctx, `registry.${right}`, [countyNo]);
      const shown = await inReaderScript(language, [
        sector.name,
        ...sector.members.flatMap(({ name, inside }) => [name, ...inside]),
        ...history.map(({ name }) => name),
      ]);
      return {
        sector: {
          ...sector,
          name: shown(sector.name),
          members: sector.members.map((each) => ({
            ...each,
            name: shown(each.name),
            inside: each.inside.map((name) => shown(name)),
          })),
        },
        /** As recorded: what a form changes is not written over in the reader's script. */
        recordedName: sector.name,
        history: history.map((each) => ({
          ...each,
          said: shown(each.name),
          recordedAt: recordedInWords(each.recordedAt, county.timeZone),
          supersededAt:
            each.supersededAt === null ? null : recordedInWords(each.supersededAt, county.timeZone),
        })),
        ofCounty: holdsRight(ctx, "registry.read-sectors", [countyNo]),
        may: {
          change: may("change-sector"),
          rename: may("rename-sector"),
          open: may("open-sector"),
          close: may("close-sector"),
        },
      };
    },
  );
}

/** One page, three small forms: each names the act it asks for. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const sectorId = params["id"];
  const performed =
    form.get("act") === "rename"
      ? await performDesk(context, renameSector, form, (values) => ({ ...values, sectorId }))
      : form.get("act") === "close"
        ? await performDesk(context, closeSector, form, (values) => ({ ...values, sectorId }))
        : await performDesk(context, changeSector, form, (values) => ({
            sectorId,
            holds: false,
            organisationNos: [filled(values, "organisationNo")].filter((no) => no !== undefined),
            unitIds: [filled(values, "unitId")].filter((unitId) => unitId !== undefined),
            from: values["from"],
          }));
  if (!performed.done) return refused(performed);
  return done(`/registry/sectors/${sectorId}`);
}

export default function Sector() {
  const { sector, recordedName, history, may, ofCounty } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const renamed = actionData?.values["act"] === "rename" ? actionData : undefined;
  const { say, to } = useDesk();
  return (
    <>
      <p className="registry-path">
        <Link to={to("/registry/sectors")}>{say(sectorListWords.all)}</Link>
      </p>
      <PageHeader title={sector.name}>
        {may.change ? (
          <Button component={Link} to={to(`/registry/sectors/${sector.id}/add`)}>
            {say(sectorWords.add)}
          </Button>
        ) : null}
      </PageHeader>
      <FaultList refusal={actionData} />
      {ofCounty ? null : <p className="registry-note">{say(sectorWords.readOnly)}</p>}
      <SectorMembers members={sector.members} ofCounty={ofCounty} mayChange={may.change} />
      <SectorReaders sectorId={sector.id} readers={sector.readers} mayOpen={may.open} mayClose={may.close} />
      {may.rename ? (
        <div className="registry-acts">
          <details open={renamed !== undefined}>
            <summary>{say(sectorWords.rename)}</summary>
            <Form method="post" className="desk-form">
              <input type="hidden" name="act" value="rename" />
              <FormField
                name="name"
                label={say(sectorWords.name)}
                value={recordedName}
                required
                maxLength={100}
                form={renamed}
              />
              <SubmitButton>{say(sectorWords.rename)}</SubmitButton>
            </Form>
          </details>
        </div>
      ) : null}
      <section className="registry-section">
        <h2>{say(sectorWords.history)}</h2>
        {history.length === 0 ? <p>{say(sectorWords.noHistory)}</p> : <HistoryTable history={history} />}
      </section>
    </>
  );
}
