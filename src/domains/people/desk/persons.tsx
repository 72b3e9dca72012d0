import type { ReactNode } from "react";
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { holdsRight, perform } from "#src/platform/access/action.ts";
import { readDeskLogged } from "#src/platform/access/request-context.ts";
import { type ShowingContext, withLoggedLook } from "#src/platform/audit/record-look.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import type { FieldCipher } from "#src/platform/personal/field-cipher.ts";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormSelect, type ShownForm } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { correctName, correctPhone } from "../actions/correct-person.ts";
import { sealTypedPhone } from "../actions/seal-typed-phone.ts";
import { personPhoneField } from "../model/personal-fields.ts";
import { findPersons, type FoundPerson } from "../reads/find-persons.ts";
import { shownPhone } from "../reads/shown-phone.ts";
import { answerForm, cookieHeaders, field } from "./answer-form.ts";
import { peopleRequest } from "./people-context.ts";
import { personsWords } from "./persons-words.ts";
import { requireRight } from "./require-right.ts";
import { ShowNumber } from "./show-number.tsx";
import "./people-desk.css";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const asked = { typed: (query.get("q") ?? "").trim(), personId: query.get("person") };
  const { cipher } = peopleRequest(context).accounts;
  return readDeskLogged(context, { kind: "list", purpose: "people.correct-name" }, (ctx) =>
    shown(ctx, cipher, asked),
  );
}

async function shown(
  ctx: ShowingContext,
  cipher: FieldCipher,
  { typed, personId }: { typed: string; personId: string | null },
) {
  requireRight(ctx, "people.correct-name");
  const found = typed === "" ? [] : await findPersons(ctx, cipher, typed);
  const chosen = (found.length === 1 ? found[0] : found.find(({ id }) => id === personId)) ?? null;
  const mayUnmask =
    chosen !== null && chosen.hasPhone && holdsRight(ctx, "people.unmask-phone", [chosen.organisationNo]);
  return { asked: typed, found, chosen, mayUnmask };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { accounts, scope } = peopleRequest(context);
  const { cell, county, actor } = scope;
  return answerForm(request, scope.language, async (values) => {
    if (field(values, "act") === "unmask") {
      const look = { kind: "unmask", purpose: personPhoneField } as const;
      const number = await withLoggedLook(cell, county, actor, look, (ctx) =>
        shownPhone(ctx, accounts.cipher, values),
      );
      return data({ number }, { headers: cookieHeaders([]) });
    }
    if (!scope.writable) throw platformError("desk.looking-back");
    if (field(values, "act") === "phone") {
      const phone = sealTypedPhone(accounts.cipher, field(values, "phone"));
      await perform(cell, county, actor, correctPhone, { personId: values["personId"], phone });
    } else {
      await perform(cell, county, actor, correctName, values);
    }
    return { saved: true as const };
  });
}

export default function Persons() {
  const { say, to } = useDesk();
  const { asked, found, chosen, mayUnmask } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const refusal = answered !== undefined && "faults" in answered ? answered : undefined;
  return (
    <>
      <PageHeader title={say(personsWords.title)} />
      <FaultList refusal={refusal} />
      {answered !== undefined && "saved" in answered ? <output>{say(personsWords.saved)}</output> : null}
      <Form method="get" className="sign-in-form">
        <FormField
          name="q"
          label={say(personsWords.find)}
          hint={say(personsWords.findHint)}
          type="search"
          value={asked}
          maxLength={60}
          required
        />
        <SubmitButton kind="quiet">{say(personsWords.search)}</SubmitButton>
      </Form>
      {found.length === 0 ? (
        <EmptyState
          title={say(asked === "" ? personsWords.startTitle : personsWords.noneTitle)}
          text={say(asked === "" ? personsWords.startText : personsWords.noneText)}
        />
      ) : null}
      {found.length < 2 ? null : (
        <ul className="people-found">
          {found.map(({ id, name, nameScript, hasPhone }) => (
            <li key={id}>
              <a
                href={to(`/desk/people/persons?${new URLSearchParams({ q: asked, person: id })}`)}
                lang={nameScript}
                aria-current={id === chosen?.id ? "true" : undefined}
              >
                {name}
              </a>{" "}
              · {say(hasPhone ? personsWords.hasPhone : personsWords.noPhone)}
            </li>
          ))}
        </ul>
      )}
      {chosen === null ? null : (
        <Correct person={chosen} form={refusal}>
          {answered !== undefined && "number" in answered ? (
            <p>
              <output>{say(personsWords.numberIs, { number: answered.number })}</output>
            </p>
          ) : mayUnmask ? (
            <ShowNumber personId={chosen.id} form={refusal} />
          ) : null}
        </Correct>
      )}
    </>
  );
}

function Correct({
  person,
  form,
  children,
}: {
  person: FoundPerson;
  form: ShownForm | undefined;
  children: ReactNode;
}) {
  const { say } = useDesk();
  const scripts = [
    { value: "zh-Hans", label: say(personsWords.hans) },
    { value: "zh-Hant", label: say(personsWords.hant) },
  ];
  return (
    <section className="people-section">
      <h2 lang={person.nameScript}>{person.name}</h2>
      <Form method="post" className="sign-in-form">
        <input type="hidden" name="personId" value={person.id} />
        <FormField
          name="name"
          label={say(personsWords.name)}
          hint={say(personsWords.nameHint)}
          value={person.name}
          maxLength={60}
          form={form}
          required
        />
        <FormSelect
          name="nameScript"
          label={say(personsWords.script)}
          value={person.nameScript}
          options={scripts}
          form={form}
        />
        <SubmitButton name="act" value="name">
          {say(personsWords.saveName)}
        </SubmitButton>
      </Form>
      <p>{say(person.hasPhone ? personsWords.hasPhone : personsWords.noPhone)}</p>
      {children}
      <Form method="post" className="sign-in-form">
        <input type="hidden" name="personId" value={person.id} />
        <FormField
          name="phone"
          label={say(personsWords.phone)}
          hint={say(personsWords.phoneHint)}
          type="tel"
          autoComplete="off"
          form={form}
        />
        <SubmitButton kind="quiet" name="act" value="phone">
          {say(personsWords.savePhone)}
        </SubmitButton>
      </Form>
    </section>
  );
}
