import {
  Form,
  Link,
  type LoaderFunctionArgs,
  type ActionFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { words } from "#src/platform/i18n/language.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { ListPages, pageAsked } from "#src/ui/desk/list-pages.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { settleReport } from "../actions/settle-report.ts";
import { settlements } from "../model/settlements.ts";
import { type PageReportRow, pageReports } from "../reads/page-reports.ts";
import { field } from "./article-form.ts";
import { addressOf, ListFilters } from "./list-filters.tsx";
import { requireRight } from "./require-right.ts";

const text = {
  title: words("读者找错", "讀者找錯", "Readers’ reports"),
  count: words("{total} 条", "{total} 條", "{total} reports"),
  open: words("待办", "待辦", "Open"),
  all: words("全部", "全部", "All"),
  none: words("没有待办的找错意见", "沒有待辦的找錯意見", "No open reports"),
  noneText: words(
    "读者在网页下方点“找错”，写下的意见会到这里。",
    "讀者在網頁下方點「找錯」，寫下的意見會到這裡。",
    "What readers write under “Report an error” at the foot of a page arrives here.",
  ),
  article: words("打开文章", "打開文章", "Open the article"),
  settled: words("已办：{how}", "已辦：{how}", "Settled: {how}"),
  mended: words("已改正", "已改正", "Mended"),
  right: words("原文无误", "原文無誤", "Right as it is"),
  elsewhere: words("不归本站管", "不歸本站管", "Not ours"),
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const open = query.get("show") !== "all";
  const page = pageAsked(query);
  return readDesk(context, async (ctx) => {
    requireRight(ctx, "press.settle-report");
    return { open, reports: await pageReports(ctx, { open, page }) };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, settleReport, await request.formData(), (values) => ({
    reportId: field(values, "reportId"),
    settledAs: field(values, "settledAs"),
  }));
  return performed.done ? done("/press/reports") : refused(performed);
}

function address(open: boolean, page = 1): string {
  return addressOf("/press/reports", { show: open ? "open" : "all", page });
}

export default function Reports() {
  const { open, reports } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { say } = useDesk();
  const { page, pages, items, total } = reports;
  return (
    <>
      <PageHeader title={say(text.title)} detail={say(text.count, { total })} />
      <FaultList refusal={refusal} />
      <ListFilters
        choices={[true, false].map((show) => ({
          label: say(show ? text.open : text.all),
          to: address(show),
          isChosen: show === open,
        }))}
      />
      {items.length === 0 ? (
        <EmptyState title={say(text.none)} text={say(text.noneText)} />
      ) : (
        <ul className="press-reports">
          {items.map((report) => (
            <Report key={report.id} report={report} />
          ))}
        </ul>
      )}
      <ListPages page={page} pages={pages} address={(at) => address(open, at)} />
    </>
  );
}

function Report({ report }: { report: PageReportRow }) {
  const { say, to } = useDesk();
  const { id, page, said, reportedOn, articleId, settledAs } = report;
  return (
    <li>
      <p>
        <time dateTime={reportedOn}>{reportedOn}</time> <a href={page}>{page}</a>
        {articleId === null ? null : (
          <>
            {" "}
            <Link to={to(`/press/articles/${articleId}`)}>{say(text.article)}</Link>
          </>
        )}
      </p>
      <blockquote>{said}</blockquote>
      {settledAs === null ? (
        <Form method="post">
          <input type="hidden" name="reportId" value={id} />
          {settlements.map((each) => (
            <SubmitButton key={each} kind="quiet" name="settledAs" value={each}>
              {say(text[each])}
            </SubmitButton>
          ))}
        </Form>
      ) : (
        <p>{say(text.settled, { how: say(text[settledAs]) })}</p>
      )}
    </li>
  );
}
