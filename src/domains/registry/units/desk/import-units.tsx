import { Checkbox, Table } from "@mantine/core";
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  data,
  useActionData,
  useLoaderData,
} from "react-router";
import { z } from "zod";
import { perform } from "#src/platform/access/action.ts";
import { deskContext, readDesk } from "#src/platform/access/request-context.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { parseInput } from "#src/platform/errors/parse-input.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { fieldId } from "#src/ui/desk/fault-list.tsx";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { importUnits } from "../actions/import-units.ts";
import { planUnitsImport } from "../import/plan-units-import.ts";
import { readUnitsFile } from "../import/read-units-file.ts";
import type { UnitsPlan } from "../model/compare-units.ts";
import { countyNo } from "../../model/county-no.ts";
import { day } from "../../model/day.ts";
import { ImportFaults, type ShownFault } from "./import-faults.tsx";
import { importWords } from "../../desk/registry-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import "../../desk/registry.css";

export async function loader({ context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx, { today }) => {
    requireRight(ctx, "registry.import-units", [countyNo]);
    return { today };
  });
}

const dated = z.object({ on: day });

/** What the page shows after the form was sent: the plan, the finished import, or what is to mend. */
type Outcome =
  | { readonly kind: "plan" | "done"; readonly counts: readonly Count[] }
  | { readonly kind: "refused"; readonly message: string; readonly faults: readonly ShownFault[] };

interface Count {
  readonly what: "added" | "changed" | "closed" | "unchanged" | "founded";
  readonly n: number;
  readonly examples: readonly string[];
}

export async function action({ request, context }: ActionFunctionArgs) {
  const scope = context.get(deskContext);
  const { cell, county, actor, language } = scope;
  const form = await request.formData();
  try {
    if (!scope.writable) throw platformError("desk.looking-back");
    const upload = form.get("file");
    if (!(upload instanceof File) || upload.size === 0) {
      return data<Outcome>(
        { kind: "refused", message: importWords.noFile[language], faults: [] },
        { status: 422 },
      );
    }
    const file = await readUnitsFile(upload.name, upload.stream());
    const { on } = parseInput(dated, { on: form.get("on") });
    if (form.get("act") === "preview") {
      const plan = await withCounty(cell, county, actor, (ctx) => planUnitsImport(ctx, file, on));
      return data<Outcome>({ kind: "plan", counts: countsOf(plan) });
    }
    const input = { file, on, withOrganisations: form.get("withOrganisations") === "on" };
    const imported = await perform(cell, county, actor, importUnits, input);
    const whats = ["added", "changed", "closed", "unchanged", "founded"] as const;
    return data<Outcome>({
      kind: "done",
      counts: whats.map((what) => ({ what, n: imported[what], examples: [] })),
    });
  } catch (error) {
    if (!(error instanceof AppError) || !error.givesFormBack) throw error;
    const faults = error.faults.map(({ row, field, text, values }) => ({
      row,
      field,
      text: fill(text, language, values),
    }));
    return data<Outcome>({ kind: "refused", message: error.say(language), faults }, { status: error.status });
  }
}

const mostExamples = 10;

function countsOf(plan: UnitsPlan): readonly Count[] {
  return [
    { what: "added", n: plan.added.length, examples: named(plan.added) },
    { what: "changed", n: plan.changed.length, examples: named(plan.changed) },
    { what: "closed", n: plan.closed.length, examples: named(plan.closed) },
    { what: "unchanged", n: plan.unchanged, examples: [] },
  ];
}

function named(units: readonly { readonly code: string; readonly name: string }[]): readonly string[] {
  return units.slice(0, mostExamples).map(({ code, name }) => `${code} ${name}`);
}

export default function ImportUnits() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  return (
    <>
      <PageHeader title={say(importWords.title)} />
      {actionData === undefined ? null : <Shown outcome={actionData} />}
      <Form method="post" encType="multipart/form-data" className="desk-form">
        <div className="desk-field">
          <label htmlFor={fieldId("file")}>{say(importWords.file)}</label>
          <p className="desk-field-hint">{say(importWords.fileHint)}</p>
          <input id={fieldId("file")} type="file" name="file" accept=".csv,text/csv" required />
        </div>
        <FormField name="on" type="date" label={say(importWords.on)} value={loaderData.today} required />
        <Checkbox name="withOrganisations" label={say(importWords.organisations)} />
        <div className="registry-acts">
          <SubmitButton name="act" value="preview">
            {say(importWords.preview)}
          </SubmitButton>
          <SubmitButton name="act" value="import" kind="quiet">
            {say(importWords.run)}
          </SubmitButton>
        </div>
      </Form>
    </>
  );
}

function Shown({ outcome }: { outcome: Outcome }) {
  const { say } = useDesk();
  if (outcome.kind === "refused") return <ImportFaults message={outcome.message} faults={outcome.faults} />;
  return (
    <section className="registry-preview" aria-live="polite">
      <p>{say(outcome.kind === "done" ? importWords.done : importWords.would)}</p>
      <Table>
        <Table.Tbody>
          {outcome.counts.map(({ what, n, examples }) => (
            <Table.Tr key={what}>
              <Table.Th scope="row">{say(importWords[what])}</Table.Th>
              <Table.Td>{n}</Table.Td>
              <Table.Td>
                {examples.map((example) => (
                  <div key={example}>{example}</div>
                ))}
                {n > examples.length && examples.length > 0 ? say(importWords.more, { n }) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
