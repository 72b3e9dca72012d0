import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { holdsRight } from "#src/platform/access/action.ts";
import {
  done,
  type FormValues,
  performDesk,
  readDesk,
  refused,
} from "#src/platform/access/request-context.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { addMedia } from "../actions/add-media.ts";
import { UploadFields } from "../embed.tsx";
import { mediaOfForm } from "../media-of-form.ts";
import { receiveUpload, sent, uploadOf } from "../receive-upload.ts";
import { mediaWords } from "./media-words.ts";
import "./library.css";

export async function loader({ context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx) => {
    requireRight(ctx);
    // Of several organisations the one founded first keeps it: an office above the others.
    const organisationNo = Math.min(...(ctx.rights?.named.get("library.add-media") ?? []));
    // Made here, so that a form sent twice keeps one item.
    return { mediaId: randomUUID(), organisationNo };
  });
}

/** Asked before a file is received. @throws AppError access.not-allowed */
function requireRight(ctx: ReadContext): void {
  if (!holdsRight(ctx, "library.add-media")) throw platformError("access.not-allowed");
}

export async function action({ request, context }: ActionFunctionArgs) {
  await readDesk(context, async (ctx) => requireRight(ctx));
  const form = await request.formData();
  const file = uploadOf(form, "file");
  const received = await receiveUpload(context, form, sent("file", file));
  if ("done" in received) return refused(received);
  const performed = await performDesk(context, addMedia, form, (values) => ({
    ...mediaOfForm(values, file?.name),
    mediaId: values["mediaId"],
    organisationNo: Number(values["organisationNo"]),
    forStations: values["forStations"] !== undefined,
    ...lastDay(values),
    received,
  }));
  return performed.done ? done("/library/media") : refused(performed);
}

function lastDay({ expiresOn }: FormValues): { expiresOn?: unknown } {
  return expiresOn === undefined || expiresOn === "" ? {} : { expiresOn };
}

export default function AddMedia() {
  const { mediaId, organisationNo } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>();
  const { say } = useDesk();
  return (
    <>
      <PageHeader title={say(mediaWords.add)} />
      <Form method="post" encType="multipart/form-data" className="desk-form">
        <FaultList refusal={form} />
        <input type="hidden" name="mediaId" value={mediaId} />
        <input type="hidden" name="organisationNo" value={organisationNo} />
        <UploadFields form={form} />
        <label className="library-check">
          <input
            type="checkbox"
            name="forStations"
            value="yes"
            defaultChecked={form?.values["forStations"] !== undefined}
          />{" "}
          {say(mediaWords.forStationsText)}
        </label>
        <FormField name="expiresOn" type="date" label={say(mediaWords.expires)} form={form} />
        <SubmitButton>{say(mediaWords.save)}</SubmitButton>
      </Form>
    </>
  );
}
