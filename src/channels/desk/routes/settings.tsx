import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from "react-router";
import { done, readDeskLogged, refused } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import type { ShownForm } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { DaysForm } from "../settings/days-form.tsx";
import { FooterForm } from "../settings/footer-form.tsx";
import { HeadAddressPart } from "../settings/head-address-part.tsx";
import { readSettings } from "../settings/read-settings.ts";
import { saveSettings } from "../settings/save-settings.ts";
import { SettingHistory } from "../settings/setting-history.tsx";
import { settingsWords } from "../settings/settings-words.ts";
import "../settings/settings.css";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const saved = new URL(request.url).searchParams.has("saved");
  return readDeskLogged(context, { kind: "list", purpose: "people.read-settings" }, async (ctx, scope) => ({
    saved,
    ...(await readSettings(ctx, scope)),
  }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const saved = await saveSettings(context, await request.formData());
  return saved.done ? done("/settings?saved=1") : refused(saved);
}

/** What an installation is told by its people: the system administrator's page; the auditor sees it and agrees to the witness. */
export default function Settings() {
  const { say } = useDesk();
  const shown = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  /** The form that came back is the one whose button was pressed. */
  const formOf = (act: string): ShownForm | undefined =>
    answered?.values["act"] === act ? answered : undefined;
  return (
    <>
      <PageHeader title={say(settingsWords.title)} />
      <FaultList refusal={answered} />
      {shown.saved && answered === undefined ? (
        <output className="settings-saved">{say(settingsWords.saved)}</output>
      ) : null}
      {shown.maySet ? (
        <>
          <FooterForm footer={shown.footer} form={formOf("footer")} />
          <DaysForm days={shown.days} form={formOf("days")} />
        </>
      ) : null}
      <HeadAddressPart
        head={shown.head}
        maySet={shown.maySet}
        mayAgree={shown.mayAgree}
        form={formOf("propose")}
      />
      <SettingHistory changes={shown.changes} />
    </>
  );
}
