import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { readDeskLogged } from "#src/platform/access/request-context.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import type { Language } from "#src/platform/i18n/language.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { massFrom } from "../reads/mass-reads.ts";
import { requireAuditor } from "../reads/audit.ts";
import { AuditForm, auditAddress } from "./audit-form.tsx";
import { auditRows, massWithinDays, staleAfterDays } from "./audit-list.ts";
import { auditLists } from "./audit-lists.ts";
import { type AskedAudit, askedOf, meantBy } from "./audit-question.ts";
import { AuditTable, MassTable, StaleTable } from "./audit-tables.tsx";
import { auditWords, emptyWords } from "./audit-words.ts";
import { peopleRequest } from "./people-context.ts";
import "./people-desk.css";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = askedOf(new URL(request.url).searchParams);
  const { organisationNames } = peopleRequest(context);
  return readDeskLogged(
    context,
    { kind: "list", purpose: "people.read-audit" },
    async (ctx, { language }) => {
      const { rows, ...answer } = await answered(ctx, asked, language);
      const numbers = rows.map(({ organisationNo }) => organisationNo).filter((no) => no !== null);
      const names = await organisationNames(ctx, numbers);
      const shown = await inReaderScript(language, [...names.values()]);
      return {
        ...answer,
        rows: rows.map((row) => ({
          ...row,
          organisation: row.organisationNo === null ? null : shown(names.get(row.organisationNo) ?? ""),
        })),
      };
    },
  );
}

async function answered(ctx: ShowingContext, asked: AskedAudit, language: Language) {
  requireAuditor(ctx);
  const limits = { massFrom, massWithinDays, staleAfterDays };
  const [by, about] = [await meantBy(ctx, asked.by), await meantBy(ctx, asked.about)];
  const clear = [by, about].every(({ kind }) => kind === "anybody" || kind === "one");
  const question = {
    list: asked.list,
    after: asked.after,
    by: by.kind === "one" ? by.id : undefined,
    about: about.kind === "one" ? about.id : undefined,
    from: asked.from === "" ? undefined : asked.from,
    until: asked.until === "" ? undefined : asked.until,
  };
  const page = clear ? await auditRows(ctx, question, language) : { rows: [], next: null };
  return { asked, by, about, clear, limits, ...page };
}

export default function Audit() {
  const { say, to } = useDesk();
  const { asked, by, about, clear, limits, rows, next } = useLoaderData<typeof loader>();
  const { list } = asked;
  const isAsked = asked.by + asked.about + asked.from + asked.until !== "";
  const empty = isAsked
    ? { title: auditWords.noneFiltered, text: auditWords.noneFilteredText }
    : emptyWords[list];
  return (
    <>
      <PageHeader title={say(auditWords.title)} detail={detailOf(list, limits, say)} />
      <nav aria-label={say(auditWords.title)}>
        <ul className="people-tabs">
          {auditLists.map((each) => (
            <li key={each}>
              <a
                href={auditAddress({ ...asked, list: each, after: null })}
                aria-current={each === list ? "page" : undefined}
              >
                {say(auditWords[each])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {list === "stale" ? null : <AuditForm asked={asked} by={by} about={about} isAsked={isAsked} />}
      {rows.length > 0 ? (
        <div className="people-scroll people-cards">
          {list === "stale" ? (
            <StaleTable rows={rows} />
          ) : list === "mass" ? (
            <MassTable rows={rows} asked={asked} />
          ) : (
            <AuditTable rows={rows} asked={asked} />
          )}
        </div>
      ) : clear ? (
        <EmptyState title={say(empty.title)} text={say(empty.text, limits)} />
      ) : null}
      {next === null ? null : (
        <p>
          <a rel="next" href={to(auditAddress({ ...asked, after: next }))}>
            {say(list === "stale" ? auditWords.more : auditWords.older)}
          </a>
        </p>
      )}
    </>
  );
}

function detailOf(
  list: AskedAudit["list"],
  limits: { readonly massFrom: number; readonly massWithinDays: number; readonly staleAfterDays: number },
  say: ReturnType<typeof useDesk>["say"],
): string {
  if (list === "mass")
    return say(auditWords.massFrom, { count: limits.massFrom, days: limits.massWithinDays });
  return list === "stale" ? say(auditWords.staleFrom, { days: limits.staleAfterDays }) : "";
}
