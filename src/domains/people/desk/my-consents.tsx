import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { giveConsent, withdrawConsent } from "../actions/give-consent.ts";
import { type ConsentPurpose, consentPurposes } from "../model/consent.ts";
import { consentsOf } from "../reads/consents-of.ts";
import { localMinute } from "../model/local-minute.ts";
import { field } from "./answer-form.ts";
import { meWords } from "./me-words.ts";
import "./people-desk.css";

export async function loader({ context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx) => {
    const entries = ctx.actor.kind === "person" ? await consentsOf(ctx, ctx.actor.personId) : [];
    return {
      entries: entries.map((entry) => ({ ...entry, at: localMinute(entry.at, ctx.county.timeZone) })),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const act = form.get("act") === "give" ? giveConsent : withdrawConsent;
  const performed = await performDesk(context, act, form, (values) => ({
    purpose: field(values, "purpose"),
    channel: "desk",
  }));
  return performed.done ? done("/me/consents") : refused(performed);
}

export default function MyConsents() {
  const { say } = useDesk();
  const { entries } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={say(meWords.consents)} />
      <FaultList refusal={answered} />
      {consentPurposes.map((each) => (
        <Purpose
          key={each.purpose}
          shown={each}
          entries={entries.filter(({ purpose }) => purpose === each.purpose)}
        />
      ))}
    </>
  );
}

interface ShownEntry {
  readonly at: string;
  readonly state: "given" | "withdrawn";
  readonly textVersion: number;
}

function Purpose({ shown, entries }: { shown: ConsentPurpose; entries: readonly ShownEntry[] }) {
  const { say } = useDesk();
  const given = entries[0]?.state === "given";
  return (
    <section className="people-section">
      <h2>
        {say(shown.title)} · {say(given ? meWords.given : meWords.withdrawn)}
      </h2>
      <p>{say(shown.text)}</p>
      <Form method="post">
        <input type="hidden" name="purpose" value={shown.purpose} />
        <SubmitButton kind="quiet" name="act" value={given ? "withdraw" : "give"}>
          {say(given ? meWords.withdraw : meWords.give)}
        </SubmitButton>
      </Form>
      {entries.length === 0 ? null : (
        <details>
          <summary>{say(meWords.history)}</summary>
          <ul>
            {entries.map(({ at, state, textVersion }) => (
              <li key={`${at} ${state}`}>
                {at} {say(state === "given" ? meWords.give : meWords.withdraw)} (
                {say(meWords.textVersion, { version: textVersion })})
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
