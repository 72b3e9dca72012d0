import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { readDeskLogged } from "#src/platform/access/request-context.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { lookPurpose } from "../model/look-purpose.ts";
import { localMinute } from "../model/local-minute.ts";
import { erasedName, personNames } from "../reads/person-names.ts";
import { whomLookShowed } from "../reads/whom-look-showed.ts";
import { auditWords, whatWords } from "./audit-words.ts";
import "./people-desk.css";

/** One look of several persons, and who they were; opening it is a look at them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get("after");
  return readDeskLogged(
    context,
    { kind: "list", purpose: "people.read-audit" },
    async (ctx, { county, language }) => {
      const { at, by, persons, ...look } = await whomLookShowed(ctx, params["lookId"] ?? "", after);
      const names = await personNames(ctx, [...persons.rows, ...(by === null ? [] : [by])]);
      return {
        ...look,
        at: localMinute(at, county.timeZone),
        by: by === null ? null : (names.get(by)?.name ?? ""),
        next: persons.next,
        persons: persons.rows.map((id) => {
          const person = names.get(id);
          const name = person?.erased === true ? fill(erasedName, language) : (person?.name ?? null);
          return { id, name, script: person?.script };
        }),
      };
    },
  );
}

export default function AuditLook() {
  const { say, to } = useDesk();
  const { id, at, by, kind, count, purpose, persons, next } = useLoaderData<typeof loader>();
  const facts = [
    at,
    by ?? say(auditWords.system),
    say(whatWords(kind)),
    purpose === null ? "" : say(lookPurpose(purpose)),
    say(auditWords.persons, { count }),
  ];
  return (
    <>
      <PageHeader title={say(auditWords.lookTitle)} detail={facts.filter((text) => text !== "").join(" · ")}>
        <a href={to("/desk/people/audit")}>{say(auditWords.back)}</a>
      </PageHeader>
      <ul className="people-found">
        {persons.map(({ id: personId, name, script }) => (
          <li key={personId}>
            {name === null ? (
              <small title={personId}>{say(auditWords.unseen)}</small>
            ) : (
              <a href={to(`/desk/people/audit?list=looks&about=${personId}`)} lang={script}>
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <p>
          <a rel="next" href={to(`/desk/people/audit/${id}?after=${next}`)}>
            {say(auditWords.more)}
          </a>
        </p>
      )}
    </>
  );
}
