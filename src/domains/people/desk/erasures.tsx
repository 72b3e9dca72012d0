import { Form, type LoaderFunctionArgs, useLoaderData } from "react-router";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import type { FieldCipher } from "#src/platform/personal/field-cipher.ts";
import { readDeskLogged } from "#src/platform/access/request-context.ts";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { erasureBasisWords } from "../model/erasure.ts";
import { localMinute } from "../model/local-minute.ts";
import { type ErasureEntry, erasures } from "../reads/erasures.ts";
import { personNames } from "../reads/person-names.ts";
import { type FoundPerson, findPersons } from "../reads/find-persons.ts";
import { erasureWords } from "./erasure-words.ts";
import { peopleRequest } from "./people-context.ts";
import { requireRight } from "./require-right.ts";
import "./people-desk.css";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const { cipher } = peopleRequest(context).accounts;
  return readDeskLogged(context, { kind: "list", purpose: "people.erase-person" }, (ctx) =>
    shown(ctx, cipher, { asked: (query.get("q") ?? "").trim(), after: query.get("after") }),
  );
}

async function shown(
  ctx: ShowingContext,
  cipher: FieldCipher,
  page: { asked: string; after: string | null },
) {
  requireRight(ctx, "people.erase-person");
  const { rows, next } = await erasures(ctx, page.after);
  const names = await personNames(
    ctx,
    rows.map((row) => row.orderedBy),
  );
  return {
    asked: page.asked,
    found: page.asked === "" ? [] : await findPersons(ctx, cipher, page.asked),
    next,
    done: rows.map(({ carriedOutAt, ...row }) => ({
      ...row,
      by: names.get(row.orderedBy)?.name ?? "",
      carriedOut: carriedOutAt === null ? "" : localMinute(carriedOutAt, ctx.county.timeZone),
    })),
  };
}

export default function Erasures() {
  const { say, to } = useDesk();
  const { asked, found, done, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={say(erasureWords.title)} />
      <Form method="get" className="sign-in-form">
        <FormField
          name="q"
          label={say(erasureWords.find)}
          hint={say(erasureWords.findHint)}
          type="search"
          value={asked}
          maxLength={60}
          required
        />
        <SubmitButton kind="quiet">{say(erasureWords.search)}</SubmitButton>
      </Form>
      {asked === "" ? null : <Found persons={found} />}
      {done.length === 0 ? (
        <EmptyState title={say(erasureWords.doneNoneTitle)} text={say(erasureWords.doneNoneText)} />
      ) : (
        <section className="people-section">
          <h2>{say(erasureWords.done)}</h2>
          <Done rows={done} />
          {next === null ? null : (
            <a href={to(`/desk/people/erasures?after=${encodeURIComponent(next)}`)}>
              {say(erasureWords.more)}
            </a>
          )}
        </section>
      )}
    </>
  );
}

function Found({ persons }: { persons: readonly FoundPerson[] }) {
  const { say, to } = useDesk();
  if (persons.length === 0)
    return <EmptyState title={say(erasureWords.noneTitle)} text={say(erasureWords.noneText)} />;
  return (
    <ul className="people-found">
      {persons.map(({ id, name, nameScript, status, hasPhone, gone }) => (
        <li key={id}>
          {gone ? (
            <span lang={nameScript}>{name}</span>
          ) : (
            <a href={to(`/desk/people/erasures/${id}`)} lang={nameScript}>
              {name}
            </a>
          )}{" "}
          · {say(gone ? erasureWords.gone : erasureWords[status])}
          {hasPhone ? ` · ${say(erasureWords.hasPhone)}` : ""}
        </li>
      ))}
    </ul>
  );
}

type Shown = Omit<ErasureEntry, "carriedOutAt"> & { readonly by: string; readonly carriedOut: string };

function Done({ rows }: { rows: readonly Shown[] }) {
  const { say } = useDesk();
  return (
    <div className="people-scroll people-cards">
      <table className="people-table">
        <thead>
          <tr>
            <th scope="col">{say(erasureWords.onDay)}</th>
            <th scope="col">{say(erasureWords.basis)}</th>
            <th scope="col">{say(erasureWords.reason)}</th>
            <th scope="col">{say(erasureWords.by)}</th>
            <th scope="col">{say(erasureWords.state)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, orderedOn, basis, reason, by, carriedOut }) => (
            <tr key={id}>
              <td data-label={say(erasureWords.onDay)} className="people-date">
                {orderedOn}
              </td>
              <td data-label={say(erasureWords.basis)}>{say(erasureBasisWords[basis])}</td>
              <td data-label={say(erasureWords.reason)}>{reason}</td>
              <td data-label={say(erasureWords.by)}>{by}</td>
              <td data-label={say(erasureWords.state)}>
                {carriedOut === ""
                  ? say(erasureWords.waiting)
                  : say(erasureWords.carriedOut, { at: carriedOut })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
