import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { readDesk } from "#src/platform/access/request-context.ts";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { lookPurpose } from "../model/look-purpose.ts";
import { auditRows, type AuditRow, massFrom, staleAfterDays } from "./audit-list.ts";
import { type AuditList, auditLists } from "./audit-lists.ts";
import { auditWords, emptyWords, whatWords } from "./audit-words.ts";
import { requireRight } from "./require-right.ts";
import "./people-desk.css";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const asked = query.get("list");
  const list: AuditList = auditLists.find((each) => each === asked) ?? "looks";
  return readDesk(context, async (ctx) => {
    requireRight(ctx, "people.read-audit");
    return { list, massFrom, staleAfterDays, ...(await auditRows(ctx, list, query.get("after"))) };
  });
}

export default function Audit() {
  const { say, to } = useDesk();
  const { list, rows, next, ...limits } = useLoaderData<typeof loader>();
  const detail =
    list === "mass"
      ? say(auditWords.massFrom, { count: limits.massFrom })
      : list === "stale"
        ? say(auditWords.staleFrom, { days: limits.staleAfterDays })
        : "";
  return (
    <>
      <PageHeader title={say(auditWords.title)} detail={detail} />
      <nav aria-label={say(auditWords.title)}>
        <ul className="people-tabs">
          {auditLists.map((each) => (
            <li key={each}>
              <a href={`/desk/people/audit?list=${each}`} aria-current={each === list ? "page" : undefined}>
                {say(auditWords[each])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rows.length === 0 ? (
        <EmptyState title={say(emptyWords[list].title)} text={say(emptyWords[list].text, limits)} />
      ) : (
        <div className="people-scroll people-cards">
          {list === "stale" ? <StaleTable rows={rows} /> : <AuditTable rows={rows} />}
        </div>
      )}
      {next === null ? null : (
        <p>
          <a rel="next" href={to(`/desk/people/audit?${new URLSearchParams({ list, after: next })}`)}>
            {say(list === "stale" ? auditWords.more : auditWords.older)}
          </a>
        </p>
      )}
    </>
  );
}

function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const { say } = useDesk();
  return (
    <table className="people-table">
      <thead>
        <tr>
          <th scope="col">{say(auditWords.at)}</th>
          <th scope="col">{say(auditWords.who)}</th>
          <th scope="col">{say(auditWords.what)}</th>
          <th scope="col">{say(auditWords.whom)}</th>
          <th scope="col">{say(auditWords.count)}</th>
          <th scope="col">{say(auditWords.why)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, who, what, whom, count, why }) => (
          <tr key={id}>
            <td data-label={say(auditWords.at)}>{at}</td>
            <td data-label={say(auditWords.who)}>{who ?? say(auditWords.system)}</td>
            <td data-label={say(auditWords.what)}>{say(whatWords(what))}</td>
            <td data-label={say(auditWords.whom)}>{whom ?? say(auditWords.nobody)}</td>
            <td data-label={say(auditWords.count)}>{count}</td>
            <td data-label={say(auditWords.why)}>{why === null ? "" : say(lookPurpose(why))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StaleTable({ rows }: { rows: readonly AuditRow[] }) {
  const { say } = useDesk();
  return (
    <table className="people-table">
      <thead>
        <tr>
          <th scope="col">{say(auditWords.who)}</th>
          <th scope="col">{say(auditWords.lastSignIn)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, who }) => (
          <tr key={id}>
            <td data-label={say(auditWords.who)}>{who}</td>
            <td data-label={say(auditWords.lastSignIn)}>{at === "" ? say(auditWords.never) : at}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
