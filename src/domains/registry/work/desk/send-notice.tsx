import { randomUUIDv7 } from "node:crypto";
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { done, formValues, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormText } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { sendNotice } from "../actions/send-notice.ts";
import { branchesOf, under, workOffices } from "../reads/work-offices.ts";
import { ChooseOrganisation } from "../../organisations/desk/choose-organisation.tsx";
import { field, listed } from "../../desk/form-text.ts";
import { RecipientTicks } from "./recipient-ticks.tsx";
import { requireRight } from "../../desk/require-right.ts";
import { noticeWords } from "./work-words.ts";
import "../../desk/registry.css";

const right = "registry.send-notice";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = Number(new URL(request.url).searchParams.get("office"));
  return readDesk(context, async (ctx, { language }) => {
    requireRight(ctx, right);
    const offices = await workOffices(ctx, right);
    const office = offices.length === 1 ? offices[0] : offices.find(({ no }) => no === asked);
    const names = office === undefined ? offices : [office, ...office.below];
    const shown = await inReaderScript(
      language,
      names.map(({ name }) => name),
    );
    if (office === undefined) {
      return { choices: offices.map(({ no, name }) => ({ value: String(no), label: shown(name) })) };
    }
    const { below } = office;
    return {
      choices: undefined,
      // Made here, so that a form sent twice sends one notice.
      noticeId: randomUUIDv7(),
      officeNo: office.no,
      officeName: shown(office.name),
      branches: branchesOf(below).length,
      groups: below
        .filter(({ parentNo }) => parentNo === office.no)
        .map(({ no, name }) => {
          const within = under(below, no);
          return {
            no,
            name: shown(name),
            below: within.map((each) => ({ no: each.no, name: shown(each.name) })),
            branches: branchesOf(within).length,
          };
        }),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = formValues(form);
  const branches = await branchesTicked(context, listed(typed, "branchesOf"));
  const performed = await performDesk(context, sendNotice, form, (values) => ({
    noticeId: values["noticeId"],
    organisationNo: values["organisationNo"],
    title: values["title"],
    text: values["text"],
    recipients: [...listed(values, "recipients"), ...branches],
  }));
  if (!performed.done) return refused(performed);
  return done("/registry/notices");
}

/** The branches in reach below each of the given organisations. */
async function branchesTicked(
  context: ActionFunctionArgs["context"],
  numbers: readonly string[],
): Promise<readonly number[]> {
  if (numbers.length === 0) return [];
  return readDesk(context, async (ctx) => {
    if (ctx.actor.kind === "visitor") throw platformError("access.sign-in-needed");
    const within = (await workOffices(ctx, right)).flatMap((office) => [office, ...office.below]);
    return numbers.flatMap((no) => branchesOf(under(within, Number(no))).map((branch) => branch.no));
  });
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function SendNotice() {
  const loaderData = useLoaderData<typeof loader>();
  return loaderData.choices === undefined ? <Entry {...loaderData} /> : <Choice {...loaderData} />;
}

function Choice({ choices }: Extract<Loaded, { choices: object }>) {
  const { say } = useDesk();
  return (
    <ChooseOrganisation
      title={say(noticeWords.chooseOffice)}
      action="/desk/registry/notices/send"
      name="office"
      label={say(noticeWords.from)}
      choices={choices}
      goOn={say(noticeWords.goOn)}
    />
  );
}

function Entry(props: Extract<Loaded, { choices: undefined }>) {
  const { noticeId, officeNo, officeName, branches, groups } = props;
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  if (groups.length === 0) {
    return <EmptyState title={say(noticeWords.noneBelow)} text={say(noticeWords.noneBelowText)} />;
  }
  const typedId = actionData === undefined ? "" : field(actionData.values, "noticeId");
  return (
    <>
      <PageHeader title={say(noticeWords.send)} detail={officeName} />
      <Form method="post" className="desk-form">
        <FaultList refusal={actionData} />
        <input type="hidden" name="noticeId" value={typedId === "" ? noticeId : typedId} />
        <input type="hidden" name="organisationNo" value={officeNo} />
        <FormField name="title" label={say(noticeWords.subject)} required maxLength={100} form={actionData} />
        <FormText
          name="text"
          label={say(noticeWords.text)}
          required
          maxLength={4_000}
          rows={6}
          form={actionData}
        />
        <RecipientTicks {...{ officeNo, branches, groups }} form={actionData} />
        <SubmitButton>{say(noticeWords.sendNow)}</SubmitButton>
      </Form>
    </>
  );
}
